// Tests the filter by a service, and by how a token has access to it.
import { expect, it } from 'vitest';
import { indexOf, NOW as TODAY, token as tokenOf } from './audit-harness.ts';
import { type AuditFilter, NO_FILTER, SOONEST_EXPIRY_FIRST } from './audit-query.ts';

const EXPIRED = { expiresAt: TODAY };

const ACCESS_INDEX = indexOf(
  tokenOf('only', { access: { kind: 'limited', serviceIds: ['s1'] } }),
  tokenOf('also', { access: { kind: 'limited', serviceIds: ['s2', 's1'] } }),
  tokenOf('other', { access: { kind: 'limited', serviceIds: ['s2'] } }),
  tokenOf('all', { access: { kind: 'all' } }),
  tokenOf('none', { access: { kind: 'none' } }),
  tokenOf('only expired', { access: { kind: 'limited', serviceIds: ['s1'] }, ...EXPIRED }),
  tokenOf('all expired', { access: { kind: 'all' }, ...EXPIRED }),
);

function found(filter: Partial<AuditFilter>): readonly string[] {
  const rows = ACCESS_INDEX.rows({ ...NO_FILTER, ...filter }, SOONEST_EXPIRY_FIRST, TODAY);
  return Array.from(rows, row => row.token.id).sort();
}

it.each([
  [null, ['all', 'also', 'only']],
  ['limited', ['also', 'only']],
  ['all', ['all']],
] as const)('finds active tokens with access %s', (access, expected) => {
  expect(found({ serviceId: 's1', access })).toEqual(expected);
});

it.each([
  ['limited', []],
  ['all', ['all']],
] as const)('of a service that no token is limited to, finds with access %s', (access, expected) => {
  expect(found({ serviceId: 'unknown', access })).toEqual(expected);
});

it('ignores the access without a service', () => {
  expect(found({ access: 'limited' })).toEqual(found({}));
  expect(found({})).toHaveLength(7);
});
