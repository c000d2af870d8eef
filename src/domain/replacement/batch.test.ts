// Tests of replacing several tokens: failures in the middle, the limit, and what Continue tries.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Token } from '../token.ts';
import { TOKEN } from '../token-harness.ts';
import {
  type Batch,
  batchStep,
  canContinue,
  continueBatch,
  nextToCreate,
  recordOutcome,
  startBatch,
} from './batch.ts';

const NONE: ReadonlySet<string> = new Set();

const token = (id: string, changes: Partial<Token> = {}): Token => ({ ...TOKEN, id, ...changes });
const states = (batch: Batch) => batch.map(({ state }) => state.kind).join(' ');
const failed = (mayExist: boolean) => ({ kind: 'failed', reason: 'No connection.', mayExist }) as const;
const created = { kind: 'created', newId: 'new' } as const;

const THREE = [token('a'), token('b'), token('c')];

it('creates one after the other, and leaves out what the user cannot create', () => {
  let batch = startBatch(THREE, ({ id }) => (id === 'b' ? 'not-yours' : null), 10);
  expect(states(batch)).toBe('to-create impossible to-create');
  batch = recordOutcome(batch, 'a', created);
  expect(nextToCreate(batch, 1).map(({ id }) => id)).toEqual(['c']);
  batch = recordOutcome(batch, 'c', created);
  expect(nextToCreate(batch, 1)).toEqual([]);
  expect(canContinue(batch)).toBe(false);
});

it('keeps what is done after a failure in the middle, and continues with the rest', () => {
  let batch = startBatch(THREE, () => null, 10);
  batch = recordOutcome(batch, 'a', created);
  batch = recordOutcome(batch, 'b', failed(false));
  expect(states(batch)).toBe('created failed to-create');
  batch = continueBatch(batch, 10, NONE);
  expect(states(batch)).toBe('created to-create to-create');
});

it('creates a token that may exist a second time only if the user chooses so', () => {
  const batch = recordOutcome(
    startBatch([token('a')], () => null, 10),
    'a',
    failed(true),
  );
  expect(canContinue(batch)).toBe(false);
  expect(states(continueBatch(batch, 10, NONE))).toBe('failed');
  expect(states(continueBatch(batch, 10, new Set(['a'])))).toBe('to-create');
});

it('gives places to user tokens in their order, and more once there are more', () => {
  const automation = { role: 'engineer', tlsManagement: false };
  const tokens = [token('a'), token('b'), token('x', { automation }), token('c')];
  let batch = startBatch(tokens, () => null, 1);
  expect(states(batch)).toBe('to-create no-place to-create no-place');
  batch = recordOutcome(recordOutcome(batch, 'a', created), 'x', created);
  expect(canContinue(batch)).toBe(true);
  batch = continueBatch(batch, 1, NONE);
  expect(states(batch)).toBe('created to-create created no-place');
});

it('creates no token twice and none beyond the limit, whatever fails', () => {
  const outcomes = fc.array(fc.constantFrom(created, failed(false), failed(true)), { maxLength: 30 });
  fc.assert(
    fc.property(outcomes, fc.nat(4), (results, places) => {
      let batch = startBatch(THREE, () => null, places);
      const tried = new Map<string, number>();
      let taken = 0;
      for (const result of results) {
        const [next] = nextToCreate(batch, 1);
        if (next === undefined) {
          batch = continueBatch(batch, places - taken, NONE);
          continue;
        }
        if (result.kind === 'created' || result.mayExist) {
          taken += 1;
          tried.set(next.id, (tried.get(next.id) ?? 0) + 1);
        }
        batch = recordOutcome(batch, next.id, result);
      }
      expect(Math.max(0, ...tried.values())).toBeLessThanOrEqual(1);
      expect(taken).toBeLessThanOrEqual(places);
    }),
  );
});

it.each([
  ['review', [], 0],
  ['proof', ['waiting', 'waiting'], 0],
  ['proof', ['ready', 'quieting'], 0],
  ['delete', ['ready', 'ready'], 0],
  ['delete', ['ready', 'ended'], 1],
  ['proof', ['ended'], 0],
  [null, [], 2],
] as const)('is at the step %s with %j in progress and %i deleted', (step, stages, deleted) => {
  expect(batchStep(stages, deleted)).toBe(step);
});
