// What someone types, or pastes, to find tokens.
import { wordsOf } from '../token-filter.ts';

/** How the API refuses an expired token (product rule 10). What stands around it, in a log or JSON, doesn't matter. */
const EXPIRED_LINE = /\bToken\s+["'‘’“”]?([0-9A-Za-z_-]+)["'‘’“”]?\s+expired\s+at\b/i;

/** The words that must all occur. A pasted error line asks for its token's id alone. */
export function searchedWords(text: string): readonly string[] {
  const id = EXPIRED_LINE.exec(text)?.[1];
  return wordsOf(id ?? text);
}
