// Tests what is said about the personal list.
import { expect, it } from 'vitest';
import { personalCount, personalListState } from './personal-list-state.ts';
import { parsePersonalQuery } from './personal-search.ts';

it.each([
  [1, 1, false, '1 token'],
  [1200, 1200, false, '1,200 tokens'],
  [3, 12, false, '3 of 12 tokens'],
  [0, 12, false, 'No tokens found'],
  [0, 0, false, '0 tokens'],
  [1, 1, true, '1 session'],
  [0, 2, true, 'No sessions found'],
])('%d of %d (sessions: %s): %s', (matching, total, sessions, words) => {
  expect(personalCount({ matching, total }, { sessions })).toBe(words);
});

it('says that the list is loading, and nothing if it could not be loaded', () => {
  const query = parsePersonalQuery({});
  expect(personalListState(null, query, true)).toEqual({ count: null, loading: 'your tokens' });
  expect(personalListState(null, query, false)).toEqual({ count: null, loading: null });
});
