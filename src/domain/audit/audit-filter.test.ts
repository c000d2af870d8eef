// Tests filters, counters and orders against a plain implementation with loops over tokens.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accessToIds } from '../access.ts';
import { ROLES } from '../role.ts';
import { SCOPES } from '../scope.ts';
import { DAY } from '../time-zone.ts';
import { isExpired, type Token, tokenType } from '../token.ts';
import { tokenStatuses } from '../token-status.ts';
import type { User } from '../user.ts';
import { NOW, rarely, text, token } from './audit-arbitraries-harness.ts';
import { indexOf } from './audit-harness.ts';
import { AuditIndex } from './audit-index.ts';
import {
  AUDIT_ACCESS,
  AUDIT_LANES,
  AUDIT_PANELS,
  AUDIT_SORT_KEYS,
  AUDIT_TYPES,
  type AuditFilter,
  type AuditQuery,
  NO_FILTER,
  SOONEST_EXPIRY_FIRST,
} from './audit-query.ts';
import { EXPIRES_COUNTER_DAYS, UNUSED_COUNTER_DAYS } from './counter-days.ts';
import { FINDINGS, findingBit } from './findings.ts';
import { AUDIT_STATUSES } from './list-filter.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';

const user: fc.Arbitrary<User> = fc.record({
  id: fc.constantFrom('ann', 'bob', 'cem'),
  name: fc.constantFrom('Ann Ågren', 'Bob', 'Global API Token'),
  login: fc.constantFrom('ann@example.com', 'bob@example.com'),
  role: fc.constantFrom(...ROLES, 'auditor', ''),
  customerId: fc.constant('account'),
  twoFactor: fc.boolean(),
  locked: fc.boolean(),
  lastActiveAt: fc.constant(null),
});
const users = fc.uniqueArray(user, { selector: each => each.id });

const filter: fc.Arbitrary<AuditFilter> = fc.record({
  sessions: rarely(fc.constant(true)).map(each => each ?? false),
  text: rarely(text).map(each => each ?? ''),
  status: rarely(fc.constantFrom(...AUDIT_STATUSES)),
  type: rarely(fc.constantFrom(...AUDIT_TYPES)),
  role: rarely(fc.constantFrom(...ROLES)),
  scope: rarely(fc.constantFrom(...SCOPES)),
  ownerId: rarely(fc.constantFrom('ann', 'bob', 'gone', 'nobody')),
  serviceId: rarely(fc.constantFrom('s1', 's2', 'unknown')),
  access: fc.constantFrom(null, ...AUDIT_ACCESS),
  // Tested beside what tokens can do.
  ability: fc.constant(null),
  unusedDays: rarely(fc.constantFrom(1, 45, 90)),
  expiresDays: rarely(fc.constantFrom(1, 7, 14)),
  expiresFrom: rarely(fc.constantFrom('2026-11-24', '2026-12-08')),
  expiresTo: rarely(fc.constantFrom('2026-11-24', '2027-02-22')),
  finding: rarely(fc.constantFrom(...FINDINGS)),
  thresholds: rarely(fc.constant({ ...DEFAULT_THRESHOLDS, unused: 30, old: 300 })),
});

const query: fc.Arbitrary<AuditQuery> = fc.record({
  filter,
  order: fc.record({ key: fc.constantFrom(...AUDIT_SORT_KEYS), descending: fc.boolean() }),
  page: fc.integer({ min: 1, max: 4 }),
  pageSize: fc.constantFrom(25, 50, 100),
  openId: fc.option(fc.constantFrom('a', 'B', '7', 'aB')),
  newId: fc.constant(null),
  panel: fc.constantFrom(null, ...AUDIT_PANELS),
  lanes: fc.constantFrom(...AUDIT_LANES),
});

/** Time moves forward and backward between queries. */
const instantOfQuery = fc.constantFrom(0, 1, DAY, 8 * DAY, -DAY, 100 * DAY).map(ms => new Date(NOW + ms));

/** The rules of {@link AuditFilter}, written for a single token. */
function passes(
  each: Token,
  owner: User | undefined,
  given: AuditFilter,
  now: Date,
  findings: ReadonlyMap<string, number>,
): boolean {
  const texts = [
    each.name,
    each.id,
    ...each.scopes,
    each.lastUsedIp,
    each.lastUsedClient,
    owner?.name,
    owner?.login,
  ];
  const words = given.text.toLowerCase().split(' ').filter(Boolean);
  const role = each.automation?.role ?? owner?.role;
  const isActive = !isExpired(each, now);
  const unused = now.getTime() - (each.lastUsedAt ?? each.createdAt).getTime();
  const expires = each.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const left = each.expiresAt === null ? Number.POSITIVE_INFINITY : each.expiresAt.getTime() - now.getTime();
  return (
    (tokenType(each) === 'session') === given.sessions &&
    words.every(word => texts.some(text => text?.toLowerCase().includes(word))) &&
    (given.status === null ||
      (given.status === 'active'
        ? isActive
        : tokenStatuses(each, owner ?? null, now, null).some(status => status.kind === given.status))) &&
    (given.type === null || tokenType(each) === given.type) &&
    (given.role === null || role === given.role) &&
    (given.scope === null || each.scopes.includes(given.scope)) &&
    (given.ownerId === null || each.userId === given.ownerId) &&
    (given.serviceId === null ||
      (isActive &&
        (given.access === null || each.access.kind === given.access) &&
        (each.access.kind === 'all' || accessToIds(each.access).includes(given.serviceId)))) &&
    (given.unusedDays === null || (isActive && unused >= given.unusedDays * DAY)) &&
    (given.expiresDays === null || (isActive && left <= given.expiresDays * DAY)) &&
    (given.expiresFrom === null || expires >= Date.parse(`${given.expiresFrom}T00:00:00Z`)) &&
    (given.expiresTo === null || expires < Date.parse(`${given.expiresTo}T00:00:00Z`) + DAY) &&
    (given.finding === null || ((findings.get(each.id) ?? 0) & findingBit(given.finding)) !== 0)
  );
}

/** The parts of the filter that the counters and findings ignore. */
const NO_STATE: Partial<AuditFilter> = {
  status: null,
  unusedDays: null,
  expiresDays: null,
  expiresFrom: null,
  expiresTo: null,
  finding: null,
};

/** As found by an index that has kept nothing from earlier queries. `findings.test.ts` tests the findings themselves. */
function findingsOf(
  tokens: readonly Token[],
  people: readonly User[],
  { thresholds }: AuditFilter,
  now: Date,
): ReadonlyMap<string, number> {
  const index = indexOf(...tokens);
  if (people.length > 0) index.setPeople(people);
  const rows = index.rows({ ...NO_FILTER, thresholds }, SOONEST_EXPIRY_FIRST, now);
  return new Map(Array.from(rows, row => [row.token.id, row.findings ?? 0]));
}

/** Two queries, repeated at other instants, with more tokens and with other people, to exercise the caches. */
const queries = fc.tuple(query, query).chain(pool =>
  fc.array(
    fc.record({
      query: fc.constantFrom(...pool),
      now: instantOfQuery,
      added: fc.array(token, { maxLength: 12 }),
      people: fc.option(users, { freq: 1 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
);

it('gives the same tokens and counters as the plain implementation, whatever was queried before', () => {
  fc.assert(
    fc.property(queries, steps => {
      const index = new AuditIndex();
      const given = new Map<string, Token>();
      let people: readonly User[] = [];
      for (const { query, now, added, people: arrived } of steps) {
        for (const each of added) {
          if (given.has(each.id)) continue;
          given.set(each.id, each);
          index.add(each);
        }
        if (arrived !== null) {
          people = arrived;
          index.setPeople(people, people.length > 0);
        }
        const ownerOf = (each: Token) => people.find(person => person.id === each.userId);
        const findings = findingsOf([...given.values()], people, query.filter, now);
        const matching = (changed: Partial<AuditFilter>) =>
          [...given.values()].filter(each =>
            passes(each, ownerOf(each), { ...query.filter, ...changed }, now, findings),
          );
        const view = index.view(query, now);
        const all = [...index.rows(query.filter, query.order, now)];
        const expected = matching({});
        expect(new Map(all.map(row => [row.token.id, row.token]))).toEqual(
          new Map(expected.map(each => [each.id, each])),
        );
        const sessions = [...given.values()].filter(each => tokenType(each) === 'session').length;
        const totals = { sessions, tokens: given.size - sessions };
        expect(view).toMatchObject({
          total: query.filter.sessions ? sessions : totals.tokens,
          totals,
          matching: expected.length,
          selected: 0,
        });
        const start = (view.page - 1) * query.pageSize;
        expect(view.rows).toEqual(all.slice(start, start + query.pageSize));
        expect(view.rows.map(row => row.owner)).toEqual(view.rows.map(row => ownerOf(row.token) ?? null));
        const count = (changed: Partial<AuditFilter>) => matching({ ...NO_STATE, ...changed }).length;
        expect(view.counters).toEqual({
          expiresSoon: count({ expiresDays: EXPIRES_COUNTER_DAYS }),
          neverExpires: count({ status: 'never-expires' }),
          unused: count({ unusedDays: UNUSED_COUNTER_DAYS }),
          neverUsed: count({ status: 'never-used' }),
          expired: count({ status: 'expired' }),
          legacy: count({ status: 'legacy' }),
        });
        expect(view.findings).toEqual(
          query.panel === 'findings' ? FINDINGS.map(finding => count({ finding })) : null,
        );
        const limited = expected.filter(each => each.access.kind === 'limited').length;
        expect(view.serviceAccess).toEqual(
          query.filter.serviceId === null ? null : { limited, all: expected.length - limited },
        );
      }
    }),
    { numRuns: 100 },
  );
});
