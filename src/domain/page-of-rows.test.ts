// Tests which page of a list is shown.
import { describe, expect, it } from 'vitest';
import { pageOfRows } from './page-of-rows.ts';
import { filterTokens } from './token-filter.ts';
import { TOKEN } from './token-harness.ts';
import { NEWEST_FIRST, sortTokens } from './token-order.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e'];

describe('a page of rows', () => {
  it.each([
    [1, null, ['a', 'b'], 1],
    [2, null, ['c', 'd'], 2],
    [3, null, ['e'], 3],
    [9, null, ['e'], 3],
    [0, null, ['a', 'b'], 1],
    [null, null, ['a', 'b'], 1],
    [null, 'd', ['c', 'd'], 2],
    [null, 'gone', ['a', 'b'], 1],
    [1, 'd', ['a', 'b'], 1],
  ])('with the number %j and %j open is %j', (asked, open, rows, page) => {
    expect(pageOfRows(LETTERS, 2, asked, letter => letter === open)).toEqual({ rows, page, pages: 3 });
  });

  it('of an empty list is the first', () => {
    expect(pageOfRows([], 2, 3, () => false)).toEqual({ rows: [], page: 1, pages: 1 });
  });

  it('has few rows, and is found in half a second, among 130,000 tokens', () => {
    const tokens = Array.from({ length: 130_000 }, (_, index) => ({
      ...TOKEN,
      id: `token${index}`,
      name: `Deploy ${index}`,
      createdAt: new Date(1_700_000_000_000 + index * 1000),
    }));
    const start = performance.now();
    const matching = sortTokens(filterTokens(tokens, 'deploy'), NEWEST_FIRST);
    const { rows, pages } = pageOfRows(matching, 200, 650, () => false);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(rows).toHaveLength(200);
    expect(rows.at(-1)?.id).toBe('token0');
    expect(pages).toBe(650);
  });
});
