// Text search in lists: the words of a query, and the text in which they are looked up.
import { comparableText, foldedText } from './comparable-text.ts';
import { tokenIdIn } from './id.ts';

const NOT_PRINTABLE_ASCII = /[^\n -~]/;

/**
 * The words that must all occur in a {@link searchableText}. A pasted error line of the API asks only for the
 * token it names.
 */
export function searchWords(query: string): readonly string[] {
  return foldedText(tokenIdIn(comparableText(query)) ?? query)
    .split(' ')
    .filter(Boolean);
}

/** The parts, folded as names are compared, one per line, so that no word matches across two parts. */
export function searchableText(parts: readonly (string | null)[]): string {
  const present = parts.filter(part => part !== null);
  const text = present.join('\n');
  // Most texts need nothing else, and there can be 100,000. In the others, ids and addresses are folded faster alone.
  return NOT_PRINTABLE_ASCII.test(text) ? present.map(foldedText).join('\n') : text.toLowerCase();
}
