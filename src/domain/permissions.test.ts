// Tests which role can use which scope, against a literal table copied from the design.
import { expect, it } from 'vitest';
import { automationScopeRefusal, canUseScope, scopeRefusal } from './permissions.ts';
import { canSeeAccountTokens } from './role.ts';

it.each([
  ['superuser', 'global', true],
  ['superuser', 'purge_all', true],
  ['superuser', 'purge_select', true],
  ['superuser', 'global:read', true],
  ['engineer', 'global', true],
  ['engineer', 'purge_all', true],
  ['engineer', 'purge_select', true],
  ['engineer', 'global:read', true],
  ['billing', 'global', true],
  ['billing', 'purge_all', false],
  ['billing', 'purge_select', false],
  ['billing', 'global:read', true],
  ['user', 'global', true],
  ['user', 'purge_all', false],
  ['user', 'purge_select', false],
  ['user', 'global:read', true],
  ['tls_admin', 'global', true],
  ['tls_admin', 'purge_all', false],
  ['tls_admin', 'purge_select', false],
  ['tls_admin', 'global:read', true],
  ['tls_viewer', 'global', true],
  ['tls_viewer', 'purge_all', false],
  ['tls_viewer', 'purge_select', false],
  ['tls_viewer', 'global:read', true],
] as const)('a %s can use %s: %s', (role, scope, usable) => {
  expect(canUseScope(role, scope)).toBe(usable);
  expect(scopeRefusal(role, scope) === null).toBe(usable);
});

it('explains why a role cannot use a scope, and which roles can', () => {
  expect(scopeRefusal('billing', 'purge_all')).toBe(
    'Not available: a billing user can’t purge. Purging requires the engineer or superuser role.',
  );
});

it('explains it for automation tokens without naming superusers, a role they cannot have', () => {
  expect(automationScopeRefusal('user', 'purge_select')).toBe(
    'Not available: a token with the user role can’t purge. Purging requires the engineer role.',
  );
  expect(automationScopeRefusal('engineer', 'purge_select')).toBeNull();
});

it.each([
  ['superuser', true],
  ['engineer', false],
  ['billing', false],
  ['user', false],
  ['tls_admin', false],
  ['tls_viewer', false],
] as const)('a %s may see the tokens of the account: %s', (role, may) => {
  expect(canSeeAccountTokens(role)).toBe(may);
});
