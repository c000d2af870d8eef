// Tests that only real roles are taken for roles.
import { expect, it } from 'vitest';
import { isRole } from './role.ts';

it.each(['superuser', 'engineer', 'billing', 'user', 'tls_admin', 'tls_viewer'])(
  'knows the role %s',
  role => {
    expect(isRole(role)).toBe(true);
  },
);

it.each(['', 'Superuser', 'admin', 'user ', 'toString', '__proto__'])('knows no role "%s"', text => {
  expect(isRole(text)).toBe(false);
});
