// Tests the words that a query asks for, and the text they are looked up in.
import { expect, it } from 'vitest';
import { searchableText, searchWords } from './text-search.ts';

it.each([
  ['CI  deploy', ['ci', 'deploy']],
  ['Token 3RiIxAbCdEfGhIjKlMnOpQ expired at 2026-01-01T00:00:00Z', ['3riixabcdefghijklmnopq']],
  ['{"msg":"Token 3RiIxAbCdEfGhIjKlMnOpQ expired at 2026-01-01"}', ['3riixabcdefghijklmnopq']],
  ['"3RiIxAbCdEfGhIjKlMnOpQ"', ['3riixabcdefghijklmnopq']],
  ['token expired at noon', ['token', 'expired', 'at', 'noon']],
  ['Token of Ann expired at', ['token', 'of', 'ann', 'expired', 'at']],
  ['   ', []],
])('%j asks for %j', (query, words) => {
  expect(searchWords(query)).toEqual(words);
});

it('keeps the parts of a searchable text apart and leaves out missing ones', () => {
  expect(searchableText(['CI', null, 'Deploy'])).toBe('ci\ndeploy');
});
