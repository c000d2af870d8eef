// Text search in lists: the words of a query, and the text in which they are looked up.
import { tokenIdIn } from './id.ts';

/**
 * The words that must all occur in a {@link searchableText}. A pasted error line of the API asks only for the
 * token it names.
 */
export function searchWords(query: string): readonly string[] {
  return lowerCase(tokenIdIn(query) ?? query)
    .split(/\s+/)
    .filter(Boolean);
}

/** The parts in lower case, one per line, so that no word matches across two parts. */
export function searchableText(parts: readonly (string | null)[]): string {
  return lowerCase(parts.filter(part => part !== null).join('\n'));
}

/** Not `toLocaleLowerCase('en')`: it gives the same result and takes four times as long. */
function lowerCase(text: string): string {
  return text.toLowerCase();
}
