// Tests that an id is found in what people paste, and in nothing else.
import { expect, it } from 'vitest';
import { isId, tokenIdIn } from './token-id.ts';

const ID = '3RiIk5Uq0Bq1H3nJm8yQ2Z';

it.each([
  [ID],
  [`  ${ID}\n`],
  [`Token ${ID} expired at 2026-03-10T23:48:00Z`],
  [`{"msg":"Token ${ID} expired at 2026-03-10T23:48:00Z"}`],
  [`11:48:02 ERROR 401 Unauthorized: Token ${ID} expired at 2026-03-10T23:48:00Z (purge.sh:12)`],
])('finds the id in “%s”', text => {
  expect(tokenIdIn(text)).toBe(ID);
});

it.each([
  [''],
  ['Deploy checkout'],
  ['Token expired at 2026-03-10'],
  [`Token ${ID}`],
  [`../${ID}`],
  ['<script>'],
  ['a'.repeat(41)],
  [`Token ${'a'.repeat(41)} expired at 2026-03-10T23:48:00Z`],
])('finds none in “%s”', text => {
  expect(tokenIdIn(text)).toBeNull();
});

it('takes letters and digits alone for an id', () => {
  expect(['0', ID, 'a'.repeat(40)].map(isId)).toEqual([true, true, true]);
  expect(['', ' ', `${ID}\n`, '%00', '__proto__', 'é', 'a'.repeat(41)].some(isId)).toBe(false);
});
