// Tests how the scopes of a token are read from a text or a list.
import { expect, it } from 'vitest';
import { readScopes, splitScope } from './scopes.ts';

it.each([
  ['', []],
  ['global', ['global']],
  [' purge_all  global:read ', ['purge_all', 'global:read']],
])('splits the scope "%s"', (scope, words) => {
  expect(splitScope(scope)).toEqual(words);
});

it.each([
  ['a text', ['purge_all global:read', null], ['purge_all', 'global:read']],
  ['a list', [['purge_all', 'global:read']], ['purge_all', 'global:read']],
  ['the second field', [undefined, 'global'], ['global']],
  ['the second field, if the first is no list of texts', [[1], 'global'], ['global']],
  ['an empty text', ['', 'global'], []],
  ['nothing', [null, undefined, 5, {}], undefined],
])('reads %s', (_what, fields, scopes) => {
  expect(readScopes(...fields)).toEqual(scopes);
});
