// Text that other people wrote, in Markdown. Everything that the console writes as Markdown uses it.
import { isolatedLine } from './foreign-text.ts';
import type { Sentence } from './sentence.ts';

/**
 * The text on one line, with what cannot be seen as marks, and without markup, links or cells of a table. Text that is
 * written from right to left does not reorder the words around it.
 */
export function markdownText(text: string): string {
  // Some readers take a wide blank at the end of a line for the end of the list.
  return isolatedLine(text)
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&:@$]/g, '\\$&');
}

/** The sentence, whose own words are Markdown already. */
export function markdownSentence(parts: Sentence): string {
  return parts.map(part => (typeof part === 'string' ? part : markdownText(part.foreign))).join('');
}

/** A row of a table. The cells are Markdown already. */
function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table with its head. Every cell is Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [markdownRow(head), markdownRow(head.map(() => '---')), ...rows.map(markdownRow)];
}
