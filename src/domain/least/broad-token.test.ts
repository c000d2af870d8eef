// Tests of what counts as a broad token.
import { expect, it } from 'vitest';
import type { NewToken } from '../token.ts';
import { broadReasons } from './broad-token.ts';

const NARROW: NewToken = {
  kind: 'user',
  name: 'CI',
  scopes: ['purge_select'],
  access: { kind: 'limited', serviceIds: ['a'] },
  expiresAt: new Date('2026-12-01T00:00:00Z'),
};

it.each<[string, NewToken, string[]]>([
  ['a narrow token', NARROW, []],
  ['reading everywhere', { ...NARROW, scopes: ['global:read'], access: { kind: 'all' } }, []],
  ['global', { ...NARROW, scopes: ['global'] }, ['global']],
  ['purging everywhere', { ...NARROW, access: { kind: 'all' } }, ['all-services']],
  ['no end', { ...NARROW, expiresAt: null }, ['never-expires']],
  ['TLS', { ...NARROW, kind: 'automation', role: 'user', tlsManagement: true }, ['tls-management']],
  [
    'everything',
    { ...NARROW, scopes: ['global'], access: { kind: 'all' }, expiresAt: null },
    ['global', 'all-services', 'never-expires'],
  ],
])('%s', (_, token, reasons) => {
  expect(broadReasons(token)).toEqual(reasons);
});
