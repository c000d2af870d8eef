// Tests which texts are ids, and which pasted texts name a token.
import { expect, it } from 'vitest';
import { expiredTokenId, isId, tokenIdIn, UnsafeIdError } from './id.ts';

const ID = '3RiIk5Uq0Bq1H3nJm8yQ2Z';
const SECRET = 'bV1qZt8XwPs0nkRj4YhC9uLmA2eFd7Gx';

it.each([
  '3RiIk5Uq0Bq1H3nJm8yQ2Z',
  '  3RiIk5Uq0Bq1H3nJm8yQ2Z\n',
  '"3RiIk5Uq0Bq1H3nJm8yQ2Z"',
  '‘3RiIk5Uq0Bq1H3nJm8yQ2Z’',
  '`3RiIk5Uq0Bq1H3nJm8yQ2Z`',
  'Token 3RiIk5Uq0Bq1H3nJm8yQ2Z expired at 2026-03-10T23:48:00Z',
  'token 3RiIk5Uq0Bq1H3nJm8yQ2Z expired at',
  '  > Token ‘3RiIk5Uq0Bq1H3nJm8yQ2Z’  expired  at',
  '{"msg":"Token 3RiIk5Uq0Bq1H3nJm8yQ2Z expired at 2026-03-10T23:48:00Z"}',
  '{"msg":"Token \\"3RiIk5Uq0Bq1H3nJm8yQ2Z\\" expired at 2026-03-10T23:48:00Z"}',
  '11:48:02 ERROR 401 Unauthorized: Token 3RiIk5Uq0Bq1H3nJm8yQ2Z expired at 2026-03-10T23:48:00Z (purge.sh:12)',
  '2026-11-24 10:00:01 ERROR 401 Unauthorized: token "3RiIk5Uq0Bq1H3nJm8yQ2Z" expired at 2026-01-01',
])('finds the token id in %j', text => {
  expect(tokenIdIn(text)).toBe(ID);
});

it.each([
  '',
  '   ',
  '""',
  'Deploy checkout',
  'Token expired at 2026-03-10',
  'token expired at noon',
  'Token of Ann expired at',
  'Token 3RiIk5Uq0Bq1H3nJm8yQ2Z',
  'Token 3RiIk5Uq0Bq1H3nJm8yQ2Z expired',
  'Token 3RiIk5Uq0Bq1-3nJm8yQ2Z expired at 2026-03-10T23:48:00Z',
  'Subtoken 3RiIk5Uq0Bq1H3nJm8yQ2Z expired at',
  '../3RiIk5Uq0Bq1H3nJm8yQ2Z',
  '<script>',
  SECRET,
  `"${SECRET}"`,
  `Token ${SECRET} expired at 2026-03-10T23:48:00Z`,
  'self',
  'Token self expired at 2026-03-10T23:48:00Z',
  'a'.repeat(41),
  `Token ${'a'.repeat(41)} expired at 2026-03-10T23:48:00Z`,
])('finds no token id in %j', text => {
  expect(tokenIdIn(text)).toBeNull();
});

it.each([
  ['Token 3RiIk5Uq0Bq1H3nJm8yQ2Z expired at 2026-03-10T23:48:00Z', ID],
  ['3RiIk5Uq0Bq1H3nJm8yQ2Z', null],
  ['Provided credentials are missing or invalid', null],
])('in %j the expired token is %j', (text, id) => {
  expect(expiredTokenId(text)).toBe(id);
});

it.each(['0', ID, 'd0aw205U9PCGTwHVlim6q', 'a'.repeat(40)])('accepts %j as an id', text => {
  expect(isId(text)).toBe(true);
});

it.each([
  '',
  ' ',
  `${ID}\n`,
  `"${ID}"`,
  'a-b',
  'a_b',
  '%00',
  '__proto__',
  'é',
  'a'.repeat(41),
  SECRET,
  'self',
  'Self',
  '..',
])('does not accept %j as an id', text => {
  expect(isId(text)).toBe(false);
});

it.each([
  ['..', 'The ID “..” isn’t'],
  ['', 'The ID isn’t'],
  [SECRET, 'The ID isn’t'],
  ['a\u202Eb\nc', 'The ID “a⟨U+202E⟩b c” isn’t'],
])('that must not be sent is shown so that it can do no harm: %j', (id, words) => {
  expect(new UnsafeIdError(id).message).toBe(`${words} valid. Nothing was sent.`);
});
