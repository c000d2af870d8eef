// Tests that visits are noted one after the other, for each user, and what a later one is told.
import { expect, it, vi } from 'vitest';
import { indexOf, token } from '../../domain/audit/audit-harness.ts';
import type { Visits } from '../../domain/audit/changes.ts';
import { AccountVisits } from './account-visits.ts';
import { visitKey } from './visit-key.ts';
import type { VisitStore } from './visit-store.ts';

const MORNING = new Date('2026-11-26T09:00:00Z');
const EVENING = new Date('2026-11-26T19:00:00Z');

function memory(): VisitStore & { readonly kept: Map<string, Visits> } {
  const kept = new Map<string, Visits>();
  return {
    kept,
    read: async key => kept.get(key) ?? null,
    write: async (key, value) => void kept.set(key, value),
  };
}

const ANN = visitKey({ userId: 'ann', customerId: 'northwind' });

it('tells the next visit what has changed, and keeps no names', async () => {
  const store = memory();
  const first = new AccountVisits(store);
  const index = indexOf(token('a'), token('b', { name: 'Secret plan', lastUsedAt: null }));
  first.note(ANN, index, MORNING);
  expect(await first.changes(ANN, index, MORNING)).toBeNull();
  expect(JSON.stringify([...store.kept])).not.toContain('Secret plan');

  const second = new AccountVisits(store);
  const later = indexOf(token('b'), token('c'), token('s', { name: 'Token Console browser session' }));
  // The question can come before the note.
  expect(await second.changes(ANN, later, EVENING)).toMatchObject({
    since: MORNING.getTime(),
    created: { tokens: [{ id: 'c' }] },
    firstUsed: { tokens: [{ id: 'b' }] },
    deleted: { ids: ['a'] },
  });
  const other = new AccountVisits(store);
  const bob = visitKey({ userId: 'bob', customerId: 'northwind' });
  other.note(bob, later, EVENING);
  expect(await other.changes(bob, later, EVENING)).toBeNull();
});

it('notes what this tab changes itself, so that it is no news next time', async () => {
  vi.useFakeTimers();
  const store = memory();
  const visits = new AccountVisits(store);
  const index = indexOf(token('a'), token('b'));
  visits.noteChange(index, MORNING);
  visits.note(ANN, index, MORNING);
  index.remove(['a']);
  visits.noteChange(index, MORNING);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  const next = new AccountVisits(store);
  next.note(ANN, index, EVENING);
  expect(await next.changes(ANN, index, EVENING)).toMatchObject({
    deleted: { count: 0 },
    created: { count: 0 },
  });
});
