// Arbitrary tokens and filters for property tests of the audit engine.
import fc from 'fast-check';
import { ROLES } from '../role.ts';
import { SCOPES } from '../scope.ts';
import { DAY } from '../time-zone.ts';
import type { Token } from '../token.ts';

export const NOW = Date.parse('2026-11-24T12:00:00.000Z');

/** Instants at every boundary, and 1 ms before and after. */
const instant = fc
  .tuple(
    fc.constantFrom(-1000, -730, -685, -640, -46, -45, -30, -7, 0, 1, 7, 14, 20, 90, 400),
    fc.constantFrom(-1, 0, 1),
  )
  .map(([days, ms]) => new Date(NOW + days * DAY + ms));

export const token: fc.Arbitrary<Token> = fc.record({
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

/** Mostly `null`, so that most filters have one or two parts and match something. */
export function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ arbitrary: fc.constant(null), weight: 5 }, { arbitrary, weight: 1 });
}

export const text = fc.constantFrom(
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
  'purge_',
  'x',
);
