// Tests how text of other people is shown: which characters become marks, and which are needed as they are.
import { describe, expect, it } from 'vitest';
import {
  hasVisibleText,
  isolatedLine,
  isolatedText,
  textParts,
  visibleText,
  withoutInvisible,
} from './foreign-text.ts';

describe('a mark stands for', () => {
  it.each([
    ['a right-to-left override', '\u202E evil', '⟨U+202E⟩ evil'],
    ['each other bidirectional control', 'a\u202A\u202B\u202C\u202Db', 'a⟨U+202A⟩⟨U+202B⟩⟨U+202C⟩⟨U+202D⟩b'],
    ['each isolate', 'a\u2066\u2067\u2068\u2069b', 'a⟨U+2066⟩⟨U+2067⟩⟨U+2068⟩⟨U+2069⟩b'],
    ['a direction mark', 'a\u200E\u200F\u061Cb', 'a⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩b'],
    ['each character without a width', 'a\u200B\u200C\u200D\u2060b', 'a⟨U+200B⟩⟨U+200C⟩⟨U+200D⟩⟨U+2060⟩b'],
    ['a byte order mark', '\uFEFFa', '⟨U+FEFF⟩a'],
    ['a soft hyphen', 'de\u00ADploy', 'de⟨U+00AD⟩ploy'],
    ['a line break', 'CI\r\ndeploy', 'CI⟨U+000D⟩⟨U+000A⟩deploy'],
    [
      'a tab and other control characters',
      'a\t\0\u001B\u007F\u0085b',
      'a⟨U+0009⟩⟨U+0000⟩⟨U+001B⟩⟨U+007F⟩⟨U+0085⟩b',
    ],
    ['a line or paragraph separator', 'a\u2028\u2029b', 'a⟨U+2028⟩⟨U+2029⟩b'],
    ['half of a character', 'CI \ud83d', 'CI ⟨U+D83D⟩'],
    ['a noncharacter', 'a\uFFFFb', 'a⟨U+FFFF⟩b'],
    ['hidden text in tags', 'a\u{E0068}\u{E0069}', 'a⟨U+E0068⟩⟨U+E0069⟩'],
    ['hidden text in tags after a flag', '🏴\u{E0068}\u{E0069}\u{E007F}', '🏴⟨U+E0068⟩⟨U+E0069⟩⟨U+E007F⟩'],
    ['a variation selector alone', 'a\uFE0F\u{E0100}b', 'a⟨U+FE0F⟩⟨U+E0100⟩b'],
    ['a second variation selector', '❤\uFE0F\uFE0F', '❤\uFE0F⟨U+FE0F⟩'],
    ['a Hangul filler', 'a\u115F\u1160\u3164\uFFA0b', 'a⟨U+115F⟩⟨U+1160⟩⟨U+3164⟩⟨U+FFA0⟩b'],
    ['a blank pattern of Braille', 'a\u2800b', 'a⟨U+2800⟩b'],
    ['an invisible operator', 'a\u2061\u2064b', 'a⟨U+2061⟩⟨U+2064⟩b'],
    ['a grapheme joiner', 'a\u034Fb', 'a⟨U+034F⟩b'],
    ['a joiner after an emoji', '👩\u200D', '👩⟨U+200D⟩'],
    ['a non-joiner after an Arabic word', 'خانه\u200C', 'خانه⟨U+200C⟩'],
    ['an accent at the start', '\u0301\u0308abc', '⟨U+0301⟩⟨U+0308⟩abc'],
    ['an accent alone', '\u0301', '⟨U+0301⟩'],
    ['each character of a text with nothing to see', '\u200B \u200B', '⟨U+200B⟩⟨U+0020⟩⟨U+200B⟩'],
    ['blanks alone', ' \u00A0', '⟨U+0020⟩⟨U+00A0⟩'],
    ['an empty text', '', '⟨empty⟩'],
  ])('%s', (_what, text, expected) => expect(visibleText(text)).toBe(expected));
});

it.each([
  ['plain words', 'CI deploy'],
  ['blanks', '  CI \u00A0 deploy '],
  ['accents', 'Größe Gro\u0308\u00DFe'],
  ['other scripts', '新しいトークン Ελλάδα дом שלום مرحبا'],
  ['emoji with a variation selector', '❤️ ☺︎ ©️ ⚠️'],
  ['emoji of several emoji', '🏳️‍🌈 👩🏽‍💻 👨‍👩‍👧‍👦 🕵️‍♂️ 🐦‍⬛'],
  ['keycaps and flags', '1️⃣ #️⃣ 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ['a non-joiner in a Persian word', 'خانه\u200Cای'],
  ['joiners in Indic words', 'क्\u200Dष ක්\u200Dර ന്\u200D র\u200D্য'],
  ['a variant of an ideograph', '葛\u{E0100}'],
  ['an Arabic number sign', '\u0600١'],
])('text with %s stays as it is', (_what, text) => {
  expect(textParts(text)).toEqual([{ text, isMark: false }]);
});

it('tells marks from text', () => {
  expect(textParts('a\u202Eb\nc')).toEqual([
    { text: 'a', isMark: false },
    { text: '⟨U+202E⟩', isMark: true },
    { text: 'b', isMark: false },
    { text: '⟨U+000A⟩', isMark: true },
    { text: 'c', isMark: false },
  ]);
});

it.each([
  ['CI', true],
  ['-', true],
  ['\u200Bx\u200B', true],
  ['❤️', true],
  ['', false],
  [' \t\u00A0\u3000', false],
  ['\u200B\u200B', false],
  ['\u202E \u2066', false],
  ['\u3164', false],
  ['\u2800', false],
  ['\uFE0F\u{E0041}', false],
  ['\u00AD', false],
  ['\u0301', false],
  ['\ud83d', false],
])('%j has something to see: %s', (text, expected) => expect(hasVisibleText(text)).toBe(expected));

it('isolates text with letters from right to left, and no other', () => {
  expect(isolatedText('שלום')).toBe('\u2068שלום\u2069');
  expect(isolatedText('CI مرحبا')).toBe('\u2068CI مرحبا\u2069');
  expect(isolatedText('CI ❤️ deploy')).toBe('CI ❤️ deploy');
  expect(isolatedText('\u2069\u202E שלום')).toBe('\u2068⟨U+2069⟩⟨U+202E⟩ שלום\u2069');
});

it('shows line breaks and tabs as blanks on one line, and marks the rest', () => {
  expect(isolatedLine('a\r\nb\tc\u2028d\u202E\0')).toBe('a b c d⟨U+202E⟩⟨U+0000⟩');
  expect(isolatedLine('שלום\n')).toBe('\u2068שלום \u2069');
});

it('removes no visible character and no blank', () => {
  expect(withoutInvisible('\u200BCI \u202Ede\u00ADploy\u00A0❤\uFE0F')).toBe('CI deploy\u00A0❤');
});
