// Tests that sign-in never redirects out of the console.
import { expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

it.each([
  ['/account/personal/tokens?q=ci', '/account/personal/tokens?q=ci'],
  ['/account/personal/tokens/new', '/account/personal/tokens/new'],
  ['//evil.example', '/account/personal/tokens'],
  ['/\\evil.example', '/account/personal/tokens'],
  ['https://evil.example', '/account/personal/tokens'],
  ['javascript:alert(1)', '/account/personal/tokens'],
  ['/sign-in?from=/sign-in', '/account/personal/tokens'],
  [undefined, '/account/personal/tokens'],
])('turns %s into %s', (from, to) => {
  expect(returnPath(from)).toBe(to);
});
