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
  ['\u200B\u2060', []],
  ['CI\u00A0İSTANBUL\nStraße', ['ci', 'istanbul', 'strasse']],
  ['\u200B3RiIxAbCdEfGhIjKlMnOpQ\u00A0', ['3riixabcdefghijklmnopq']],
])('%j asks for %j', (query, words) => {
  expect(searchWords(query)).toEqual(words);
});

it('keeps the parts of a searchable text apart and leaves out missing ones', () => {
  expect(searchableText(['CI', null, 'Deploy'])).toBe('ci\ndeploy');
});

it.each([
  ['Größe', 'Gro\u0308ße'],
  ['café', 'CAFE\u0301'],
  ['istanbul', 'İSTANBUL'],
  ['ISTANBUL', 'ıstanbul'],
  ['strasse', 'straße'],
  ['STRASSE', 'STRAẞE'],
  ['οδος', 'ΟΔΟΣ'],
  ['CI deploy', 'CI\u00A0 deploy'],
  ['CI deploy', 'CI\ndeploy'],
  ['deploy', 'de\u00ADploy\u200B'],
  ['\u202E evil', '⟨U+202E⟩ evil'],
])('%j and %j are found by each other', (one, other) => {
  const finds = (query: string, text: string) =>
    searchWords(query).every(word => searchableText(['id', text]).includes(word));
  expect([finds(one, other), finds(other, one)]).toEqual([true, true]);
});

it('does not find other accents, or words across two parts', () => {
  expect(searchableText(['Größe']).includes('grosse')).toBe(false);
  expect(searchableText(['Größe', 'CI']).includes('grösseci')).toBe(false);
});
