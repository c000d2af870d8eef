// Tests that the widest scope is shown.
import { expect, it } from 'vitest';
import { widestFirst } from './scope-order.ts';

it.each([
  [
    ['global:read', 'purge_select', 'global'],
    ['global', 'purge_select', 'global:read'],
  ],
  [
    ['tls:write', 'purge_all'],
    ['purge_all', 'tls:write'],
  ],
  [[], []],
])('%j is shown as %j', (scopes, shown) => {
  expect(widestFirst(scopes)).toEqual(shown);
});
