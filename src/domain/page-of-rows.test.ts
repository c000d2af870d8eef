// Tests which page of a list is shown.
import { expect, it } from 'vitest';
import { pageRange } from './page-of-rows.ts';

it.each([
  [1, { page: 1, pages: 3, from: 0, to: 2 }],
  [2, { page: 2, pages: 3, from: 2, to: 4 }],
  [3, { page: 3, pages: 3, from: 4, to: 6 }],
  [9, { page: 3, pages: 3, from: 4, to: 6 }],
  [0, { page: 1, pages: 3, from: 0, to: 2 }],
  [2.9, { page: 2, pages: 3, from: 2, to: 4 }],
])('asked for page %s of five rows, shows %j', (asked, range) => {
  expect(pageRange(asked, 5, 2)).toEqual(range);
});

it('has one empty page without rows', () => {
  expect(pageRange(3, 0, 2)).toEqual({ page: 1, pages: 1, from: 0, to: 2 });
});
