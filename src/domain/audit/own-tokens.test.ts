// Tests that the list of the user's own tokens follows the rules of the audit engine.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Token } from '../token.ts';
import { SORT_KEYS } from '../token-order.ts';
import { NOW, rarely, text, token } from './audit-arbitraries-harness.ts';
import { user } from './audit-harness.ts';
import { AuditIndex } from './audit-index.ts';
import { NO_FILTER } from './audit-query.ts';
import type { AuditRow } from './audit-view.ts';
import { AUDIT_STATUSES } from './list-filter.ts';
import { ownTokensView } from './own-tokens.ts';

const id: fc.Arbitrary<string> = fc.constantFrom('a', 'B', '7', 'aB');

const query = fc.record({
  filter: fc.record({
    sessions: fc.boolean(),
    text: rarely(text).map(each => each ?? ''),
    status: rarely(fc.constantFrom(...AUDIT_STATUSES)),
    unusedDays: rarely(fc.constantFrom(1, 45, 90)),
    expiresDays: rarely(fc.constantFrom(1, 7, 14)),
  }),
  order: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
  page: fc.integer({ min: 1, max: 4 }),
  pageSize: fc.constantFrom(25, 50, 100),
  openId: fc.option(id),
  newId: fc.option(id),
});

const tokens = fc.uniqueArray(token, { selector: each => each.id, maxLength: 60 });

const selected = fc.uniqueArray(id);

/** The user's own legacy token, and one whose owner is known, but not legacy. */
const owner = fc.option(fc.constantFrom(user('ann'), user('ann', { name: 'Global API Token' })));

it('shows what the engine shows', () => {
  const now = new Date(NOW);
  fc.assert(
    fc.property(tokens, owner, query, selected, (drawn, person, asked, ids) => {
      const own: Token[] = drawn.map(each => ({ ...each, userId: 'ann' }));
      const index = new AuditIndex();
      for (const each of own) index.add(each);
      // The engine also searches in the names of owners, which are the same for all tokens here.
      const known = asked.filter.text === '' ? person : null;
      if (known !== null) index.setPeople([known]);
      const { sessions } = asked.filter;
      const all = new Set(
        Array.from(index.rows({ ...NO_FILTER, sessions }, asked.order, now), row => row.token.id),
      );
      index.select({ kind: 'some', ids: ids.filter(each => all.has(each)), selected: true }, now);
      const {
        query: _,
        serviceAccess,
        findings,
        timeline,
        open,
        rows,
        ...rest
      } = index.view(
        { ...asked, panel: null, lanes: 'owner', filter: { ...NO_FILTER, ...asked.filter } },
        now,
      );
      const shown = ownTokensView(own, known, asked, new Set(ids), now);
      const unmarked = ({ findings: _, ...row }: AuditRow) => row;
      expect([findings, timeline]).toEqual([null, null]);
      expect(serviceAccess).toBeNull();
      expect(shown).toMatchObject({ ...rest, rows: rows.map(unmarked) });
      expect(shown.open).toEqual(
        open && {
          row: { ...unmarked(open.row), selected: ids.includes(open.row.token.id) },
          previousId: open.previousId,
          nextId: open.nextId,
        },
      );
      expect(new Set(shown.selectedRows)).toEqual(new Set(index.selectedRows(now).map(unmarked)));
    }),
    { numRuns: 500 },
  );
});
