// Tests the text filter of the personal token list.
import { expect, it } from 'vitest';
import type { Token } from './token.ts';
import { filterTokens } from './token-filter.ts';

const DEPLOY: Token = {
  id: 'd0aw205U9PCGTwHVlim6q',
  userId: 'user',
  customerId: 'customer',
  name: 'CI deploy',
  scopes: ['purge_all', 'global:read'],
  access: { kind: 'all' },
  createdAt: new Date('2026-01-01T00:00:00Z'),
  lastUsedAt: null,
  lastUsedIp: '192.0.2.7',
  lastUsedClient: 'curl/8.5.0',
  expiresAt: null,
  sudoExpiresAt: null,
  automation: null,
};
const BARE: Token = {
  ...DEPLOY,
  id: 'other',
  name: 'Nightly',
  scopes: [],
  lastUsedIp: null,
  lastUsedClient: null,
};

it.each([
  'ci',
  'DEPLOY',
  'deploy ci',
  '205u9',
  'purge_all',
  'read purge',
  '192.0.2',
  'curl ci',
  ' ci ',
  'Token d0aw205U9PCGTwHVlim6q expired at 2026-03-10T23:48:00Z',
])('finds a token by %j', text => {
  expect(filterTokens([BARE, DEPLOY], text)).toEqual([DEPLOY]);
});

it.each(['ci nightly', 'customer', 'null', 'deployd0aw', '.*'])('finds nothing by %j', text => {
  expect(filterTokens([BARE, DEPLOY], text)).toEqual([]);
});

it.each(['', '   '])('finds everything by %j, which has no words', text => {
  expect(filterTokens([BARE, DEPLOY], text)).toEqual([BARE, DEPLOY]);
});
