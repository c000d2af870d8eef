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
  ['/account/tokens?q=a%20b#x', '/account/tokens?q=a%20b#x'],
  ['/\t/evil.example', '/account/personal/tokens'],
  ['/\n/evil.example', '/account/personal/tokens'],
  ['/\r\\evil.example', '/account/personal/tokens'],
  ['\t//evil.example', '/account/personal/tokens'],
  ['///evil.example', '/account/personal/tokens'],
  ['/.//evil.example', '/account/personal/tokens'],
  ['/a/..//evil.example', '/account/personal/tokens'],
  ['/%09/evil.example', '/account/personal/tokens'],
  ['/%0d%0a/evil.example', '/account/personal/tokens'],
  ['/%2F/evil.example', '/account/personal/tokens'],
  ['/%2f%2fevil.example', '/account/personal/tokens'],
  ['/%5Cevil.example', '/account/personal/tokens'],
  ['/%00', '/account/personal/tokens'],
  ['/%c2%85evil.example', '/account/personal/tokens'],
  ['/%E0%A4%A', '/account/personal/tokens'],
  ['/%', '/account/personal/tokens'],
  ['/a%20b', '/a%20b'],
  ['//[', '/account/personal/tokens'],
  ['//user@evil.example:99999', '/account/personal/tokens'],
  ['/\ud800', '/%EF%BF%BD'],
  ['', '/account/personal/tokens'],
  ['/sign-in?from=/sign-in', '/account/personal/tokens'],
  ['/./sign-in', '/account/personal/tokens'],
  ['/Sign-In/', '/account/personal/tokens'],
  [undefined, '/account/personal/tokens'],
])('turns %j into %s', (from, to) => {
  expect(returnPath(from)).toBe(to);
});
