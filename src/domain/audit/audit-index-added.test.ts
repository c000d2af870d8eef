// Tests that adding tokens one by one to an index in use gives the same views as building it anew.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY } from '../time-zone.ts';
import { NOW, token } from './audit-arbitraries-harness.ts';
import { user } from './audit-harness.ts';
import { AuditIndex } from './audit-index.ts';
import { AUDIT_LANES, type AuditQuery, type AuditSortKey, NO_FILTER } from './audit-query.ts';

const KEYS: readonly AuditSortKey[] = [
  'name',
  'status',
  'owner',
  'role',
  'type',
  'scope',
  'access',
  'created',
  'last-used',
  'expires',
];

const PEOPLE = ['ann', 'bob', 'cem'].map(id => user(id));

const query: fc.Arbitrary<AuditQuery> = fc.record({
  filter: fc
    .record({
      text: fc.constantFrom('', 'ci', 'ci 1', 'z', 'ann', 'curl', 'purge'),
      finding: fc.constantFrom(null, 'same-name' as const),
    })
    .map(parts => ({ ...NO_FILTER, ...parts })),
  order: fc.record({ key: fc.constantFrom(...KEYS), descending: fc.boolean() }),
  page: fc.constant(1),
  pageSize: fc.constant(100),
  openId: fc.constant(null),
  newId: fc.constant(null),
  panel: fc.constantFrom(null, 'findings' as const, 'timeline' as const),
  lanes: fc.constantFrom(...AUDIT_LANES),
});

const step = fc.record({
  add: fc.array(token, { maxLength: 2 }),
  query,
  /** The clock can also be set back. */
  days: fc.integer({ min: -3, max: 3 }),
  prepared: fc.nat(70),
});

it('gives the same views, whatever was asked and prepared before', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(token, { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
      fc.array(step, { maxLength: 8 }),
      (first, steps) => {
        const index = new AuditIndex();
        index.setPeople(PEOPLE);
        const all = [...first];
        for (const each of first) index.add(each);
        for (const { add, query, days, prepared } of steps) {
          for (let count = 0; count < prepared; count += 1) index.prepare();
          for (const each of add) {
            if (all.some(({ id }) => id === each.id)) continue;
            index.add(each);
            all.push(each);
          }
          const anew = new AuditIndex();
          anew.setPeople(PEOPLE);
          for (const each of all) anew.add(each);
          const now = new Date(NOW + days * DAY);
          expect(index.view(query, now)).toEqual(anew.view(query, now));
        }
      },
    ),
    { numRuns: 400 },
  );
});
