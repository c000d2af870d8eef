// Tests the words for what a list lacks.
import { expect, it } from 'vitest';
import { describeGaps, hasGaps, NO_GAPS } from './gaps.ts';

const TOKEN = { one: 'token', other: 'tokens' };

it('says nothing of a list with all its rows', () => {
  expect(hasGaps(NO_GAPS)).toBe(false);
  expect(describeGaps(NO_GAPS, TOKEN)).toBeNull();
});

it.each([
  [{ unreadable: 1 }, '1 token could not be read and is not shown.'],
  [{ unreadable: 2 }, '2 tokens could not be read and are not shown.'],
  [{ unreadable: 1200 }, '1,200 tokens could not be read and are not shown.'],
  [{ missingPages: 1 }, '1 page of tokens could not be loaded, so some tokens are not shown.'],
  [{ cutOff: true }, 'There are more tokens than this console can load. The rest are not shown.'],
  [
    { unreadable: 2, missingPages: 3, cutOff: true },
    '2 tokens could not be read and are not shown. 3 pages of tokens could not be loaded, so some tokens are not shown. There are more tokens than this console can load. The rest are not shown.',
  ],
])('says of %j: %s', (gaps, words) => {
  expect(hasGaps({ ...NO_GAPS, ...gaps })).toBe(true);
  expect(describeGaps({ ...NO_GAPS, ...gaps }, TOKEN)).toBe(words);
});
