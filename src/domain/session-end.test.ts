// Tests when the console warns of the end of its session, what it offers, and its words.
import { expect, it } from 'vitest';
import { type SessionEnd, sessionEndNear } from './session-end.ts';
import { sessionEndWords } from './session-end-words.ts';

const NOW = new Date('2026-11-27T12:00:00Z');

it.each([
  ['never expires', null, null],
  ['expires in twelve hours', '2026-11-28T00:00:00Z', null],
  ['expires in ten minutes and one second', '2026-11-27T12:10:01Z', null],
  ['expires in ten minutes', '2026-11-27T12:10:00Z', 10],
  ['expires in nine minutes and one second', '2026-11-27T12:09:01Z', 10],
  ['expires in nine minutes', '2026-11-27T12:09:00Z', 9],
  ['expires in a second', '2026-11-27T12:00:01Z', 1],
  ['expires now', '2026-11-27T12:00:00Z', 0],
  ['expired a day ago', '2026-11-26T12:00:00Z', 0],
])('a session that %s: %s, minutes left: %s', (_, expiresAt, minutesLeft) => {
  const end = expiresAt === null ? null : new Date(expiresAt);
  const warning = (offer: SessionEnd['offer']) => (minutesLeft === null ? null : { minutesLeft, offer });
  expect(sessionEndNear(end, NOW, false)).toEqual(warning('renewal'));
  expect(sessionEndNear(end, NOW, true)).toEqual(warning('another-token'));
});

it.each<[SessionEnd, string]>([
  [
    { minutesLeft: 10, offer: 'renewal' },
    'Your session expires in 10 minutes. To keep your work on this page, choose “Stay signed in”.',
  ],
  [
    { minutesLeft: 1, offer: 'renewal' },
    'Your session expires in 1 minute. To keep your work on this page, choose “Stay signed in”.',
  ],
  [
    { minutesLeft: 0, offer: 'renewal' },
    'Your session has ended. Enter your password to continue on this page.',
  ],
  [
    { minutesLeft: 2, offer: 'another-token' },
    'The token you signed in with expires in 2 minutes. To continue, sign in with another token.',
  ],
  [
    { minutesLeft: 0, offer: 'another-token' },
    'The token you signed in with has expired. To continue, sign in with another token.',
  ],
])('%j is said in words', (end, words) => {
  const { title, advice } = sessionEndWords(end);
  expect(`${title} ${advice}`).toBe(words);
});
