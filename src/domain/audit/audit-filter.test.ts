// Tests filters, counters and orders against a plain implementation with loops over tokens.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accessToIds } from '../access.ts';
import { ROLES } from '../role.ts';
import { SCOPES } from '../scope.ts';
import { DAY } from '../time-zone.ts';
import { isExpired, TOKEN_TYPES, type Token, tokenType } from '../token.ts';
import { SORT_KEYS, sortTokens } from '../token-order.ts';
import { tokenStatuses } from '../token-status.ts';
import type { User } from '../user.ts';
import { AuditIndex } from './audit-index.ts';
import {
  AUDIT_SORT_KEYS,
  AUDIT_STATUSES,
  type AuditFilter,
  type AuditQuery,
  NO_FILTER,
} from './audit-query.ts';
import { EXPIRES_COUNTER_DAYS, UNUSED_COUNTER_DAYS } from './audit-view.ts';

const NOW = Date.parse('2026-11-24T12:00:00.000Z');

/** Instants at every boundary, and 1 ms before and after. */
const instant = fc
  .tuple(
    fc.constantFrom(-1000, -730, -685, -640, -46, -45, -30, -7, 0, 1, 7, 14, 20, 90, 400),
    fc.constantFrom(-1, 0, 1),
  )
  .map(([days, ms]) => new Date(NOW + days * DAY + ms));

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

const token: fc.Arbitrary<Token> = fc.record({
  id: fc.string({ unit: fc.constantFrom('a', 'B', '7'), minLength: 1, maxLength: 4 }),
  userId: fc.constantFrom('ann', 'bob', 'cem', 'gone'),
  customerId: fc.constantFrom('account', 'another'),
  name: fc.constantFrom(...['CI 2', 'ci 10', 'Übersetzung', 'Zone', 'Token Console browser session']),
  scopes: fc.subarray([...SCOPES, 'unheard-of']),
  access: fc.constantFrom(
    { kind: 'all' } as const,
    { kind: 'none' } as const,
    { kind: 'limited', serviceIds: ['s1'] } as const,
    { kind: 'limited', serviceIds: ['s2', 's1'] } as const,
    { kind: 'limited', serviceIds: ['s3'] } as const,
  ),
  createdAt: instant,
  lastUsedAt: fc.option(instant),
  lastUsedIp: fc.constantFrom(null, '192.0.2.7', '2001:DB8::1'),
  lastUsedClient: fc.constantFrom(null, 'curl/8.5.0', 'Mozilla'),
  expiresAt: fc.option(instant),
  sudoExpiresAt: fc.option(instant),
  automation: fc.option(
    fc.record({
      role: fc.constantFrom(...ROLES, 'auditor', 'steward', ''),
      tlsManagement: fc.constantFrom(null, true, false),
    }),
  ),
});
const tokens = fc.uniqueArray(token, { selector: each => each.id, maxLength: 60 });

/** Mostly `null`, so that most filters have one or two parts and match something. */
function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ arbitrary: fc.constant(null), weight: 5 }, { arbitrary, weight: 1 });
}

const text = fc.constantFrom(
  ' ',
  'ci',
  'CI 1',
  'ü bob',
  '192.0',
  'db8',
  'curl',
  'ann@',
  'a',
  'ab',
  'b ci',
  'x',
);
const filter: fc.Arbitrary<AuditFilter> = fc.record({
  text: rarely(text).map(each => each ?? ''),
  status: rarely(fc.constantFrom(...AUDIT_STATUSES)),
  type: rarely(fc.constantFrom(...TOKEN_TYPES)),
  role: rarely(fc.constantFrom(...ROLES)),
  scope: rarely(fc.constantFrom(...SCOPES)),
  ownerId: rarely(fc.constantFrom('ann', 'bob', 'gone', 'nobody')),
  serviceId: rarely(fc.constantFrom('s1', 's2', 'unknown')),
  unusedDays: rarely(fc.constantFrom(1, 45, 90)),
  expiresDays: rarely(fc.constantFrom(1, 7, 14)),
});

const query: fc.Arbitrary<AuditQuery> = fc.record({
  filter,
  order: fc.record({ key: fc.constantFrom(...AUDIT_SORT_KEYS), descending: fc.boolean() }),
  page: fc.integer({ min: 1, max: 4 }),
  pageSize: fc.constantFrom(25, 50, 100),
  openId: fc.option(fc.constantFrom('a', 'B', '7', 'aB')),
});

/** Time moves forward and backward between queries. */
const instantOfQuery = fc.constantFrom(0, 1, DAY, 8 * DAY, -DAY, 100 * DAY).map(ms => new Date(NOW + ms));

/** The rules of {@link AuditFilter}, written for a single token. */
function passes(each: Token, owner: User | undefined, given: AuditFilter, now: Date): boolean {
  const texts = [each.name, each.id, each.lastUsedIp, each.lastUsedClient, owner?.name, owner?.login];
  const words = given.text.toLowerCase().split(' ').filter(Boolean);
  const role = each.automation?.role ?? owner?.role;
  const isActive = !isExpired(each, now);
  const unused = now.getTime() - (each.lastUsedAt ?? each.createdAt).getTime();
  const left = each.expiresAt === null ? Number.POSITIVE_INFINITY : each.expiresAt.getTime() - now.getTime();
  return (
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
      (isActive && (each.access.kind === 'all' || accessToIds(each.access).includes(given.serviceId)))) &&
    (given.unusedDays === null || (isActive && unused >= given.unusedDays * DAY)) &&
    (given.expiresDays === null || (isActive && left <= given.expiresDays * DAY))
  );
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
          index.setPeople(people);
        }
        const ownerOf = (each: Token) => people.find(person => person.id === each.userId);
        const matching = (changed: Partial<AuditFilter>) =>
          [...given.values()].filter(each =>
            passes(each, ownerOf(each), { ...query.filter, ...changed }, now),
          );
        const view = index.view(query, now);
        const all = [...index.rows(query.filter, query.order, now)];
        const expected = matching({});
        expect(new Map(all.map(row => [row.token.id, row.token]))).toEqual(
          new Map(expected.map(each => [each.id, each])),
        );
        expect(view).toMatchObject({ total: given.size, matching: expected.length, selected: 0 });
        const start = (view.page - 1) * query.pageSize;
        expect(view.rows).toEqual(all.slice(start, start + query.pageSize));
        expect(view.rows.map(row => row.owner)).toEqual(view.rows.map(row => ownerOf(row.token) ?? null));
        const count = (changed: Partial<AuditFilter>) =>
          matching({ status: null, unusedDays: null, expiresDays: null, ...changed }).length;
        expect(view.counters).toEqual({
          expiresSoon: count({ expiresDays: EXPIRES_COUNTER_DAYS }),
          neverExpires: count({ status: 'never-expires' }),
          unused: count({ unusedDays: UNUSED_COUNTER_DAYS }),
          neverUsed: count({ status: 'never-used' }),
          expired: count({ status: 'expired' }),
          legacy: count({ status: 'legacy' }),
        });
        const limited = expected.filter(each => each.access.kind === 'limited').length;
        expect(view.serviceAccess).toEqual(
          query.filter.serviceId === null ? null : { limited, all: expected.length - limited },
        );
      }
    }),
    { numRuns: 100 },
  );
});

it('sorts like the personal list by all shared keys, except for expired tokens by expiry', () => {
  const order = fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() });
  fc.assert(
    fc.property(tokens, order, (given, sorting) => {
      const index = new AuditIndex();
      for (const each of given) index.add(each);
      const sorted = [...index.rows(NO_FILTER, sorting, new Date(NOW))];
      const apart = sorting.key === 'expires' ? given.filter(each => isExpired(each, new Date(NOW))) : [];
      const others = given.filter(each => !apart.includes(each));
      expect(sorted.map(row => row.token)).toEqual([
        ...sortTokens(others, sorting),
        ...sortTokens(apart, { key: 'expires', descending: true }),
      ]);
    }),
    { numRuns: 300 },
  );
});
