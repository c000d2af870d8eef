// Tests the selection against a plain set of ids, for any sequence of changes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TOKEN } from '../token-harness.ts';
import { AuditIndex } from './audit-index.ts';
import { type AuditFilter, NO_FILTER, SOONEST_EXPIRY_FIRST } from './audit-query.ts';
import type { SelectionChange } from './audit-view.ts';

const NOW = new Date('2026-11-24T12:00:00Z');

const IDS = ['1', '2', '3', '12', '13', '23', '123'];
const id = fc.constantFrom(...IDS, 'unknown');
const text = fc.constantFrom('', '1', '2', '12', 'nothing');
const selected = fc.boolean();

type Listing = { readonly ids: readonly string[] };
type Step = SelectionChange | ({ readonly kind: 'add' } & Listing) | ({ readonly kind: 'remove' } & Listing);

const step = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({ kind: fc.constant('one'), id, selected }),
  fc.record({ kind: fc.constant('some'), ids: fc.array(id), selected }),
  fc.record({ kind: fc.constant('matching'), filter: text.map(each => ({ ...NO_FILTER, text: each })) }),
  fc.record({ kind: fc.constant('none') }),
  fc.record({ kind: fc.constant('add'), ids: fc.array(id, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('remove'), ids: fc.array(id, { maxLength: 3 }) }),
);

/** A plain implementation with sets. */
function apply(there: Set<string>, chosen: Set<string>, change: Step): void {
  if (change.kind === 'add') for (const each of change.ids) there.add(each);
  if (change.kind === 'remove') for (const each of change.ids) there.delete(each);
  if (change.kind === 'none') chosen.clear();
  if (change.kind === 'one' && change.selected) chosen.add(change.id);
  if (change.kind === 'one' && !change.selected) chosen.delete(change.id);
  if (change.kind === 'some' && change.selected) for (const each of change.ids) chosen.add(each);
  if (change.kind === 'some' && !change.selected) for (const each of change.ids) chosen.delete(each);
  if (change.kind === 'matching') {
    for (const each of there) if (matches(each, change.filter)) chosen.add(each);
  }
  for (const each of chosen) if (!there.has(each)) chosen.delete(each);
}

function matches(each: string, filter: AuditFilter): boolean {
  return each.includes(filter.text);
}

it('equals a set of the ids of existing tokens', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), text, (steps, searched) => {
      const index = new AuditIndex();
      for (const each of IDS) index.add({ ...TOKEN, id: each });
      const there = new Set(IDS);
      const chosen = new Set<string>();
      for (const change of steps) {
        apply(there, chosen, change);
        if (change.kind === 'remove') index.remove(change.ids);
        else if (change.kind === 'add') for (const each of change.ids) index.add({ ...TOKEN, id: each });
        else index.select(change, NOW);
        const filter = { ...NO_FILTER, text: searched };
        const query = {
          filter,
          order: SOONEST_EXPIRY_FIRST,
          page: 1,
          pageSize: 25,
          openId: null,
          newId: null,
          panel: null,
          lanes: 'owner',
        } as const;
        const view = index.view(query, NOW);
        const matching = [...there].filter(each => matches(each, filter));
        expect(new Set(index.selectedIds())).toEqual(chosen);
        expect(index.selectedRows(NOW).map(row => row.token.id)).toEqual([...chosen].sort());
        expect(view).toMatchObject({ total: there.size, matching: matching.length, selected: chosen.size });
        expect(view.selectedMatching).toBe(matching.filter(each => chosen.has(each)).length);
        expect(view.rows.map(row => [row.token.id, row.selected])).toEqual(
          matching.sort().map(each => [each, chosen.has(each)]),
        );
      }
    }),
    { numRuns: 100 },
  );
});
