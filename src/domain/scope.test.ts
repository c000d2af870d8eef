// Tests which scopes exist, which ones `global` includes, and what a set of scopes is limited to.
import { expect, it } from 'vitest';
import { canOnlyPurge, canOnlyRead, isIncludedInGlobal, isScope, withoutIncluded } from './scope.ts';

it.each(['global', 'purge_all', 'purge_select', 'global:read'])('accepts the scope %s', scope => {
  expect(isScope(scope)).toBe(true);
});

it.each(['', 'Global', 'root', 'admin:write', 'global ', 'constructor'])(
  'does not accept the scope "%s"',
  text => {
    expect(isScope(text)).toBe(false);
  },
);

it('includes the other three scopes once global is chosen, but not global itself', () => {
  const chosen = ['purge_all', 'global'];
  expect(isIncludedInGlobal('purge_all', chosen)).toBe(true);
  expect(isIncludedInGlobal('purge_select', chosen)).toBe(true);
  expect(isIncludedInGlobal('global:read', chosen)).toBe(true);
  expect(isIncludedInGlobal('global', chosen)).toBe(false);
});

it('includes nothing while global is not chosen', () => {
  expect(isIncludedInGlobal('purge_select', ['global:read', 'purge_all'])).toBe(false);
});

it('requests global alone if it is chosen', () => {
  expect(withoutIncluded(['purge_all', 'global', 'global:read'])).toEqual(['global']);
});

it('requests the chosen scopes in their order without global', () => {
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
])('%j can only purge: %j', (scopes, only) => {
  expect(canOnlyPurge(scopes)).toBe(only);
});

it.each([
  [['global:read'], true],
  [['global:read', 'global'], false],
  [['global:read', 'purge_all'], false],
  [['purge_all'], false],
  [[], false],
])('%j can only read: %j', (scopes, only) => {
  expect(canOnlyRead(scopes)).toBe(only);
});
