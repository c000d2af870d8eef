// Tests that only what the user asked for at a step leads on from it.
import { expect, it } from 'vitest';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import {
  nextStep,
  type OffBoardingEvent,
  type OffBoardingStep,
  STAGES,
  stageOf,
} from './off-boarding-steps.ts';

const error = new Error('refused');
const ROWS = [{} as AuditRow];

const EVENTS = {
  'delete-tokens': { kind: 'delete-tokens' },
  check: { kind: 'check' },
  'delete-user': { kind: 'delete-user' },
  'tokens-deleted': { kind: 'tokens-deleted' },
  'tokens-not-deleted': { kind: 'tokens-not-deleted' },
  'none left': { kind: 'checked', rows: [] },
  'some left': { kind: 'checked', rows: ROWS },
  'check-failed': { kind: 'check-failed', error },
  'user-deleted': { kind: 'user-deleted' },
  'user-not-deleted': { kind: 'user-not-deleted', error },
} as const satisfies Record<string, OffBoardingEvent>;

type EventName = keyof typeof EVENTS;

/** Every way on. What is not listed must change nothing. */
const WAYS: readonly [OffBoardingStep, Partial<Record<EventName, OffBoardingStep['kind']>>][] = [
  [{ kind: 'review' }, { 'delete-tokens': 'deleting-tokens', check: 'checking' }],
  [{ kind: 'deleting-tokens' }, { 'tokens-deleted': 'checking', 'tokens-not-deleted': 'partial' }],
  [{ kind: 'partial' }, { 'delete-tokens': 'deleting-tokens' }],
  [
    { kind: 'checking' },
    { 'none left': 'no-tokens-left', 'some left': 'tokens-remain', 'check-failed': 'check-failed' },
  ],
  [{ kind: 'check-failed', error }, { check: 'checking' }],
  [{ kind: 'tokens-remain', rows: ROWS }, { 'delete-tokens': 'deleting-tokens' }],
  [{ kind: 'no-tokens-left' }, { 'delete-user': 'deleting-user' }],
  [{ kind: 'deleting-user' }, { 'user-deleted': 'done', 'user-not-deleted': 'user-not-deleted' }],
  [
    { kind: 'user-not-deleted', error },
    { 'delete-user': 'deleting-user', check: 'checking' },
  ],
  [{ kind: 'done' }, {}],
];

it.each(WAYS)('from $kind only its own events lead on', (step, ways) => {
  const found: Partial<Record<string, string>> = {};
  for (const [name, event] of Object.entries(EVENTS)) {
    const next = nextStep(step, event);
    if (next !== step) found[name] = next.kind;
  }
  expect(found).toEqual(ways);
});

it('asks before the user is deleted, whatever was pressed before', () => {
  const presses: readonly OffBoardingEvent[] = [
    EVENTS['delete-tokens'],
    EVENTS['delete-tokens'],
    EVENTS['delete-user'],
    EVENTS['tokens-deleted'],
    EVENTS['delete-tokens'],
    EVENTS['delete-user'],
    EVENTS['none left'],
  ];
  const step = presses.reduce(nextStep, { kind: 'review' });
  expect(step).toEqual({ kind: 'no-tokens-left' });
  const deleting = nextStep(step, EVENTS['delete-user']);
  expect(nextStep(deleting, EVENTS['delete-user'])).toBe(deleting);
});

it('keeps what the check found, and the errors', () => {
  expect(nextStep({ kind: 'checking' }, EVENTS['some left'])).toEqual({ kind: 'tokens-remain', rows: ROWS });
  expect(nextStep({ kind: 'checking' }, EVENTS['check-failed'])).toEqual({ kind: 'check-failed', error });
  expect(nextStep({ kind: 'deleting-user' }, EVENTS['user-not-deleted'])).toEqual({
    kind: 'user-not-deleted',
    error,
  });
});

it('shows the stage of each step', () => {
  expect(WAYS.map(([{ kind }]) => [kind, STAGES[stageOf(kind)]])).toEqual([
    ['review', 'Review'],
    ['deleting-tokens', 'Delete tokens'],
    ['partial', 'Delete tokens'],
    ['checking', 'Check'],
    ['check-failed', 'Check'],
    ['tokens-remain', 'Delete tokens'],
    ['no-tokens-left', 'Delete user'],
    ['deleting-user', 'Delete user'],
    ['user-not-deleted', 'Delete user'],
    ['done', 'Done'],
  ]);
});
