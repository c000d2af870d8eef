// Tests that statuses updated from instant to instant equal freshly computed ones.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY } from '../time-zone.ts';
import { AuditColumns } from './audit-columns.ts';
import { indexOf, token as tokenOf, user } from './audit-harness.ts';
import { AuditOwners } from './audit-owners.ts';
import { NO_FILTER, SOONEST_EXPIRY_FIRST } from './audit-query.ts';
import { AuditStatuses } from './audit-statuses.ts';

const NOW = Date.parse('2026-11-24T12:00:00.000Z');

/** Instants at the boundary of every rule, and 1 ms and 1 day off. */
const instant = fc
  .tuple(fc.constantFrom(0, 7, 14, 45, 640, 730), fc.constantFrom(-1, 1), fc.constantFrom(-DAY, -1, 0, 1))
  .map(([days, sign, more]) => new Date(NOW + sign * days * DAY + more));

const token = fc.record({
  id: fc.constant('id'),
  userId: fc.constantFrom('ann', 'bob'),
  customerId: fc.constant('account'),
  name: fc.constant('CI'),
  scopes: fc.constant(['global']),
  access: fc.constant({ kind: 'all' } as const),
  createdAt: instant,
  lastUsedAt: fc.option(instant),
  lastUsedIp: fc.constant(null),
  lastUsedClient: fc.constant(null),
  expiresAt: fc.option(instant),
  sudoExpiresAt: fc.constant(null),
  automation: fc.constant(null),
});

it('equal the statuses of a new instance at each instant', () => {
  fc.assert(
    fc.property(
      fc.array(token, { minLength: 1, maxLength: 3 }),
      fc.array(instant, { minLength: 2, maxLength: 6 }),
      (tokens, instants) => {
        const columns = new AuditColumns();
        for (const each of tokens) columns.add(each);
        const owners = new AuditOwners(columns);
        owners.set([user('ann', { name: 'Global API Token' })], true);
        const kept = new AuditStatuses(columns, owners);
        for (const instant of instants) {
          const { version, bits } = kept;
          const before = bits.slice();
          kept.refresh(instant.getTime());
          const fresh = new AuditStatuses(columns, owners);
          fresh.refresh(instant.getTime());
          expect(kept.bits).toEqual(fresh.bits);
          expect(kept.version === version).toBe(before.length > 0 && before.join() === fresh.bits.join());
        }
      },
    ),
    { numRuns: 2000 },
  );
});

it('learn that a token is legacy when its owner becomes known', () => {
  const index = indexOf(
    tokenOf('a', { scopes: ['global'] }),
    tokenOf('b', { scopes: ['global'], userId: 'bob' }),
  );
  const query = {
    filter: NO_FILTER,
    order: SOONEST_EXPIRY_FIRST,
    page: 1,
    pageSize: 50,
    openId: null,
    newId: null,
    panel: null,
    lanes: 'owner',
  } as const;
  const legacy = () => index.view(query, new Date(NOW)).counters.legacy;
  expect(legacy()).toBe(0);
  index.setPeople([user('ann', { name: 'Global API Token' }), user('bob')]);
  expect(legacy()).toBe(1);
  index.setPeople([user('ann'), user('bob')]);
  expect(legacy()).toBe(0);
});
