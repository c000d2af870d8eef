// Tests the text filter of the personal token list.
import { expect, it } from 'vitest';
import { filterTokens } from './token-filter.ts';
import { TOKEN } from './token-harness.ts';

const DEPLOY = {
  ...TOKEN,
  id: 'd0aw205U9PCGTwHVlim6q',
  scopes: ['purge_all', 'global:read'],
  lastUsedIp: '192.0.2.7',
  lastUsedClient: 'curl/8.5.0',
};
const NIGHTLY = { ...TOKEN, id: 'other', name: 'Nightly', scopes: [] };

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
  expect(filterTokens([NIGHTLY, DEPLOY], text)).toEqual([DEPLOY]);
});

it.each(['ci nightly', 'customer', 'null', 'deployd0aw', '.*'])('finds nothing by %j', text => {
  expect(filterTokens([NIGHTLY, DEPLOY], text)).toEqual([]);
});

it.each(['', '   '])('finds everything by %j, which has no words', text => {
  expect(filterTokens([NIGHTLY, DEPLOY], text)).toEqual([NIGHTLY, DEPLOY]);
});
