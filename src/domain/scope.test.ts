// Tests which scopes exist and which of them `global` makes needless.
import { expect, it } from 'vitest';
import { canOnlyPurge, canOnlyRead, isIncludedInGlobal, isScope, withoutIncluded } from './scope.ts';

it.each(['global', 'purge_all', 'purge_select', 'global:read'])('knows the scope %s', scope => {
  expect(isScope(scope)).toBe(true);
});

it.each(['', 'Global', 'root', 'admin:write', 'global ', 'constructor'])('knows no scope "%s"', text => {
  expect(isScope(text)).toBe(false);
});

it('counts the other three as included once global is chosen, and never global itself', () => {
  const chosen = ['purge_all', 'global'];
  expect(isIncludedInGlobal('purge_all', chosen)).toBe(true);
  expect(isIncludedInGlobal('purge_select', chosen)).toBe(true);
  expect(isIncludedInGlobal('global:read', chosen)).toBe(true);
  expect(isIncludedInGlobal('global', chosen)).toBe(false);
});

it('counts nothing as included while global is not chosen', () => {
  expect(isIncludedInGlobal('purge_select', ['global:read', 'purge_all'])).toBe(false);
});

it('asks for global alone when it is among the chosen', () => {
  expect(withoutIncluded(['purge_all', 'global', 'global:read'])).toEqual(['global']);
});

it('keeps the order of the chosen scopes otherwise', () => {
  expect(withoutIncluded(['purge_select', 'global:read', 'purge_all'])).toEqual([
    'purge_select',
    'global:read',
    'purge_all',
  ]);
});

it.each([
  [['purge_all'], true],
  [['purge_select', 'purge_all'], true],
  [['purge_select', 'global:read'], false],
  [['global'], false],
  [['purge_all', 'admin:write'], false],
  [[], false],
])('says of %j that it can only purge: %j', (scopes, only) => {
  expect(canOnlyPurge(scopes)).toBe(only);
});

it.each([
  [['global:read'], true],
  [['global:read', 'global'], false],
  [['global:read', 'purge_all'], false],
  [['purge_all'], false],
  [[], false],
])('says of %j that it can only read: %j', (scopes, only) => {
  expect(canOnlyRead(scopes)).toBe(only);
});
