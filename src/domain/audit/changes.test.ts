// What has changed since the last visit.
import { expect, it } from 'vitest';
import { token } from './audit-harness.ts';
import { CHANGES_LISTED, changesSince, VISIT_ENDS_AFTER_MS, withVisit } from './changes.ts';

const AT = Date.parse('2026-11-26T09:00:00Z');
const USED = new Date(AT + 1000);
const visit = (at: number, ids: string[], unusedIds: string[] = []) => ({ at, ids, unusedIds });

it('tells apart what is new, gone, and used for the first time', () => {
  const tokens = new Map(
    [
      token('kept'),
      token('used now', { lastUsedAt: USED }),
      token('still unused', { lastUsedAt: null }),
      token('new', { createdAt: new Date(AT + 1) }),
      token('newest', { createdAt: new Date(AT + 2), lastUsedAt: USED }),
    ].map(each => [each.id, each]),
  );
  const before = visit(
    AT,
    ['kept', 'used now', 'still unused', 'gone', 'gone unused'],
    ['used now', 'still unused', 'gone unused'],
  );
  const changes = changesSince(before, [...tokens.keys()], id => tokens.get(id) ?? token(id));
  expect(changes.since).toBe(AT);
  expect(changes.created.tokens.map(({ id }) => id)).toEqual(['newest', 'new']);
  expect(changes.firstUsed.tokens.map(({ id }) => id)).toEqual(['used now']);
  expect(changes.deleted).toEqual({ count: 2, ids: ['gone', 'gone unused'] });
});

it('counts all changes, and lists the first of them', () => {
  const ids = Array.from({ length: 30 }, (_, at) => `id${at}`);
  const { created } = changesSince(visit(AT, []), ids, id => token(id));
  expect(created.count).toBe(30);
  expect(created.tokens).toHaveLength(CHANGES_LISTED);
});

it('compares with the visit before, until half an hour after the last load', () => {
  const first = withVisit(null, visit(AT, ['a']));
  expect(first.previous).toBeNull();
  const reloaded = withVisit(first, visit(AT + VISIT_ENDS_AFTER_MS - 1, ['a', 'b']));
  expect(reloaded.previous).toBeNull();
  const later = withVisit(reloaded, visit(reloaded.current.at + VISIT_ENDS_AFTER_MS, ['b']));
  expect(later.previous).toBe(reloaded.current);
  const again = withVisit(later, visit(later.current.at + 1000, ['b', 'c']));
  expect(again.previous).toBe(reloaded.current);
});
