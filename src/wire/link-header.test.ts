// Tests how the number of the last page is read from recorded `Link` headers.
import { expect, it } from 'vitest';
import { lastPage } from './link-header.ts';

const at = (page: number) =>
  `<https://api.fastly.com/service?direction=descend&page=${page}&per_page=100&sort=created>`;

it('is read on the first page, in any order of the links', () => {
  expect(lastPage(`${at(3)}; rel="last", ${at(2)}; rel="next"`)).toBe(3);
  expect(lastPage(`${at(2)}; rel="next", ${at(3)}; rel="last"`)).toBe(3);
});

it('is read on a page in the middle', () => {
  expect(
    lastPage(`${at(1)}; rel="first", ${at(1)}; rel="prev", ${at(12)}; rel="last", ${at(3)}; rel="next"`),
  ).toBe(12);
});

it('is not confused with per_page', () => {
  expect(lastPage('<https://api.fastly.com/service?per_page=100&page=3>; rel="last"')).toBe(3);
  expect(lastPage('<https://api.fastly.com/service?per_page=100>; rel="last"')).toBe(1);
});

it.each([
  ['no header', null],
  ['an empty header', ''],
  ['the header of the last page', `${at(1)}; rel="first", ${at(2)}; rel="prev"`],
  ['a page of zero', `${at(0)}; rel="last"`],
  [
    'a page beyond the safe integers',
    `<https://api.fastly.com/service?page=99999999999999999999>; rel="last"`,
  ],
  ['garbage', ',;<>rel="last"'],
])('is 1 for %s', (_what, header) => {
  expect(lastPage(header)).toBe(1);
});
