// Finding tokens by text.
import type { Token } from './token.ts';

/** The tokens in which every word of the text occurs: in name, id, scope, IP or client. Case doesn't matter. */
export function filterTokens(tokens: readonly Token[], text: string): readonly Token[] {
  const words = wordsOf(text);
  if (words.length === 0) return tokens;
  return tokens.filter(token => {
    const haystack = searchable([
      token.name,
      token.id,
      ...token.scopes,
      token.lastUsedIp,
      token.lastUsedClient,
    ]);
    return words.every(word => haystack.includes(word));
  });
}

/** The words to look for in what {@link searchable} prepared. */
export function wordsOf(text: string): readonly string[] {
  return lower(text).split(/\s+/).filter(Boolean);
}

/** Texts as they are searched: a word never reaches from one into the next. */
export function searchable(parts: readonly (string | null)[]): string {
  return lower(parts.filter(part => part !== null).join('\n'));
}

/** As English does, whatever the browser's language; naming a locale takes four times as long. */
function lower(text: string): string {
  return text.toLowerCase();
}
