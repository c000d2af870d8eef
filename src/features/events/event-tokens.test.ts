// Tests which tokens of events have to be looked up.
import { expect, it } from 'vitest';
import type { AccountEvent } from '../../domain/event.ts';
import type { User } from '../../domain/user.ts';
import { tokensIn, unnamedTokens } from './event-tokens.ts';

const SELF = { id: 'self', role: 'engineer' } as User;

function event(tokenId: string | null, changes: Partial<AccountEvent> = {}): AccountEvent {
  return {
    id: 'event',
    type: 'token.create',
    description: '',
    createdAt: new Date('2026-03-01T09:00:00Z'),
    userId: 'self',
    tokenId,
    serviceId: null,
    ip: null,
    ...changes,
  };
}

const EVENTS = [
  event('described', { description: "Token 'CI deploy' was created" }),
  event('bare'),
  event('bare'),
  event('gone', { type: 'token.destroy' }),
  event('gone'),
  event('of another', { userId: 'another' }),
  event(null, { type: 'user.login' }),
];

it('looks up the tokens of the user that exist and have no name', () => {
  expect(unnamedTokens(EVENTS, SELF)).toEqual(['bare']);
});

it('looks up the tokens of others for a superuser', () => {
  expect(unnamedTokens(EVENTS, { ...SELF, role: 'superuser' })).toEqual(['bare', 'of another']);
});

it('looks up nothing before the user is known, or if all have a name', () => {
  expect(unnamedTokens(EVENTS, null)).toEqual([]);
  expect(unnamedTokens(EVENTS.slice(0, 1), SELF)).toEqual([]);
});

it('takes names and deletions from the events', () => {
  const { tokens, deleted } = tokensIn(EVENTS);
  expect(tokens).toEqual(new Map([['described', 'CI deploy']]));
  expect(deleted).toEqual(new Set(['gone']));
});
