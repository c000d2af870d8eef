// Tests what the create form says each scope allows, by role.
import { expect, it } from 'vitest';
import { scopeHint } from './scope-hint.ts';

it.each([
  ['superuser', 'Access to all API endpoints that the superuser role allows, including purging.'],
  ['engineer', 'Access to all API endpoints that the engineer role allows, including purging.'],
  ['billing', 'Access to all API endpoints that the billing role allows. Can’t purge.'],
  ['tls_admin', 'Access to all API endpoints that the TLS admin role allows. Can’t purge.'],
  ['auditor', 'Access to all API endpoints that your role allows.'],
  ['', 'Access to all API endpoints that your role allows.'],
  [null, 'Access to all API endpoints that the token’s role allows.'],
])('global access follows the role %s', (role, hint) => {
  expect(scopeHint('global', role)).toBe(hint);
});

it('promises purging only in the scopes that purge', () => {
  expect(scopeHint('purge_all', 'engineer')).toBe('Purge everything a service has cached in one request.');
  expect(scopeHint('purge_select', null)).toBe('Purge by URL or surrogate key, but not a whole service.');
  expect(scopeHint('global:read', 'billing')).not.toMatch(/purge/i);
});
