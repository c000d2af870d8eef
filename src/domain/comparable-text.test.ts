// Tests which names are the same.
import { describe, expect, it } from 'vitest';
import { comparableText, foldedText, isSameName } from './comparable-text.ts';

describe('a name is compared', () => {
  it.each([
    ['as it is', 'CI deploy', 'CI deploy'],
    ['without space around it', ' \u00A0CI\n', 'CI'],
    ['with single blanks', 'CI  deploy   api', 'CI deploy api'],
    ['with blanks for other space', 'a\u00A0b\tc\u2003d\u3000e\u202Ff\u1680g', 'a b c d e f g'],
    ['with blanks for line breaks', 'a\nb\r\nc\u0085d\u2028e\u000Bf', 'a b c d e f'],
    ['composed', 'Gro\u0308ße cafe\u0301', 'Größe café'],
    ['composed without what stood between', 'cafe\u200B\u0301', 'café'],
    ['without invisible characters', '\u202ECI\u200B de\u00ADploy\uFEFF\0', 'CI deploy'],
    ['without the selectors and joiners of emoji', '❤\uFE0F 👩\u200D💻', '❤ 👩💻'],
    ['as what its marks stand for', '⟨U+202E⟩CI⟨U+000A⟩deploy⟨U+00A0⟩api', 'CI deploy api'],
    ['with marks that stand for something visible', '⟨U+0041⟩⟨U+FFFFFF⟩', '⟨U+0041⟩⟨U+FFFFFF⟩'],
    ['as nothing if there is nothing to see', '\u200B \u2060', ''],
  ])('%s', (_how, name, expected) => expect(comparableText(name)).toBe(expected));

  it('without any invisible character in whatever script', () => {
    const invisible = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(each =>
      /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u.test(each),
    );
    expect(invisible.length).toBeGreaterThan(2000);
    expect(new Set(invisible.map(each => comparableText(`é${each}愛`)))).toEqual(new Set(['é愛', 'é 愛']));
  });
});

it.each([
  ['CI Deploy', 'ci deploy'],
  ['straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['İSTANBUL', 'istanbul'],
  ['I\u0307stanbul', 'istanbul'],
  ['ıstanbul', 'istanbul'],
  ['ISTANBUL', 'istanbul'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['οδος', 'οδοσ'],
  ['ﬁle', 'file'],
  ['ſ', 's'],
  ['K', 'k'],
  ['Å', 'å'],
  ['GRO\u0308SSE', 'grösse'],
  ['Ǆ', 'ǆ'],
  ['ᾳ', 'αι'],
])('%s folds to %s', (text, folded) => expect(foldedText(text)).toBe(folded));

it.each([
  ['CI deploy', ' ci  DEPLOY ', true],
  ['Größe', 'GRO\u0308SSE', true],
  ['CI\u200B', 'CI', true],
  ['\u202E evil', 'evil', true],
  ['Große', 'Grose', false],
  ['Größe', 'Grosse', false],
  ['CI deploy', 'CIdeploy', false],
  ['', '', false],
  ['\u200B', '\u200B', false],
])('%j and %j are the same name: %s', (name, other, expected) => {
  expect(isSameName(name, other)).toBe(expected);
  expect(isSameName(other, name)).toBe(expected);
});
