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

it('is that of the next page, at least, if no link leads to the last', () => {
  expect(lastPage(`${at(1)}; rel="first", ${at(2)}; rel="next"`)).toBe(2);
});

it.each([
  ['commas in the address', '<https://api.fastly.com/service?fields=id,name&page=3>; rel="last"'],
  ['other parameters', `${at(3)}; title="the last, really"; rel="last"; hreflang=en`],
  ['no quotes', `${at(3)};rel=last,${at(2)};rel=next`],
  ['other letter case and blanks', `${at(3)} ; REL = "Last"`],
  ['several relations', `${at(3)}; rel="next last"`],
])('is read from a header with %s', (_what, header) => {
  expect(lastPage(header)).toBe(3);
});

it.each(['99999999999999999999', '9'.repeat(400)])('is not taken for 1 if it is %s', page => {
  expect(lastPage(`<https://api.fastly.com/service?page=${page}>; rel="last"`)).toBe(Number.MAX_SAFE_INTEGER);
});

it.each([
  ['no header', null],
  ['an empty header', ''],
  ['the header of the last page', `${at(1)}; rel="first", ${at(2)}; rel="prev"`],
  ['a page of zero', `${at(0)}; rel="last"`],
  ['garbage', ',;<>rel="last"'],
])('is 1 for %s', (_what, header) => {
  expect(lastPage(header)).toBe(1);
});
