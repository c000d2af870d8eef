// Tests what is looked for when someone types or pastes.
import { expect, it } from 'vitest';
import { searchedWords } from './searched-words.ts';

it.each([
  'Token 3RiIxAbCdEfGhIjKlMnOpQ expired at 2026-01-01T00:00:00Z',
  '{"msg":"Token 3RiIxAbCdEfGhIjKlMnOpQ expired at 2026-01-01T00:00:00Z"}',
  '2026-11-24 10:00:01 ERROR 401 Unauthorized: token "3RiIxAbCdEfGhIjKlMnOpQ" expired at 2026-01-01',
  '  > Token ‘3RiIxAbCdEfGhIjKlMnOpQ’  expired  at',
])('an error line asks for its token alone: %s', line => {
  expect(searchedWords(line)).toEqual(['3riixabcdefghijklmnopq']);
});

it.each([
  ['CI  deploy', ['ci', 'deploy']],
  ['token expired at noon', ['token', 'expired', 'at', 'noon']],
  ['Token of Ann expired at', ['token', 'of', 'ann', 'expired', 'at']],
  ['   ', []],
])('"%s" asks for its words', (text, words) => {
  expect(searchedWords(text)).toEqual(words);
});
