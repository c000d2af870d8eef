// Tests that hostile names render as text, with a Markdown library.
import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { markdownTable, markdownText } from './markdown.ts';

it.each([
  ['a\n# b', 'a \\# b'],
  ['[x](javascript:alert(1))', '\\[x\\]\\(javascript\\:alert\\(1\\)\\)'],
  ['<img src=x>', '\\<img src=x\\>'],
  ['`code` | @all', '\\`code\\` \\| \\@all'],
  ['\u202Eevil', '⟨U\\+202E⟩evil'],
  ['https://evil.example', 'https\\://evil\\.example'],
])('%j is harmless', (text, expected) => {
  expect(markdownText(text)).toBe(expected);
});

it('does not let text from right to left reorder the words around it', () => {
  expect(markdownText('שלום')).toBe('\u2068שלום\u2069');
});

/** Pieces that start or end markup, links and cells. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '`',
          '``',
          '|',
          '\\',
          '\\|',
          '[x](',
          ')',
          '![',
          ']',
          '<b>',
          '</td>',
          '<!--',
          '&lt;',
          '**',
          '__',
          '~~',
        ],
        ...[
          '\n',
          '\r\n',
          '\n\n',
          '\u2028',
          '\t',
          '    ',
          '# ',
          '- ',
          '1. ',
          '> ',
          '---',
          '===',
          '$x$',
          '\u202E',
        ],
        ...[
          'https://evil.example',
          'www.evil.example',
          'a@evil.example',
          '[ref]: /x',
          '[^1]',
          ':tada:',
          '@all',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map(parts => parts.join(''));

/** The tags of the page that the Markdown becomes. */
function tagsOf(markdown: string): readonly string[] {
  const html = new Marked({ gfm: true, async: false }).parse(markdown, { async: false });
  return Array.from(html.matchAll(/<\/?([a-z][a-z0-9]*)/gi), ([, tag]) => tag ?? '');
}

it('renders every name as text: in a heading, a list and a table', () => {
  const page = (name: string) =>
    [`# Delete ${name}`, '', `- Name: ${name}`, '', ...markdownTable(['Name', 'Owner'], [[name, name]])].join(
      '\n',
    );
  const expected = tagsOf(page('name'));
  fc.assert(
    fc.property(hostile, name => {
      expect(tagsOf(page(markdownText(name)))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
