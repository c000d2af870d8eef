// Tests that the statuses that are kept from one moment to the next are those of the next.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY } from '../time-zone.ts';
import { AuditColumns } from './audit-columns.ts';
import { AuditStatuses } from './audit-statuses.ts';

const NOW = Date.parse('2026-11-24T12:00:00.000Z');

/** Apart by the days of every rule, and by one more or less. */
const instant = fc
  .tuple(fc.constantFrom(0, 7, 14, 45, 640, 730), fc.constantFrom(-1, 1), fc.constantFrom(-DAY, -1, 0, 1))
  .map(([days, sign, more]) => new Date(NOW + sign * days * DAY + more));

const token = fc.record({
  id: fc.constant('id'),
  userId: fc.constant('ann'),
  customerId: fc.constant('account'),
  name: fc.constantFrom('CI', 'Global API Token'),
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

it('are at each moment what they would be without the moments before', () => {
  fc.assert(
    fc.property(
      fc.array(token, { minLength: 1, maxLength: 3 }),
      fc.array(instant, { minLength: 2, maxLength: 6 }),
      (tokens, moments) => {
        const columns = new AuditColumns();
        for (const each of tokens) columns.add(each);
        const kept = new AuditStatuses(columns);
        for (const moment of moments) {
          const { version, bits } = kept;
          const before = bits.slice();
          kept.refresh(moment.getTime());
          const fresh = new AuditStatuses(columns);
          fresh.refresh(moment.getTime());
          expect(kept.bits).toEqual(fresh.bits);
          expect(kept.version === version).toBe(before.length > 0 && before.join() === fresh.bits.join());
        }
      },
    ),
    { numRuns: 2000 },
  );
});
