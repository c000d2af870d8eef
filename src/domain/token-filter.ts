// The text filter of the personal token list.
import { searchableText, searchWords } from './text-search.ts';
import type { Token } from './token.ts';

/** The tokens in which every word of the query occurs: in name, id, scopes, IP or client. Case is ignored. */
export function filterTokens(tokens: readonly Token[], query: string): readonly Token[] {
  const words = searchWords(query);
  if (words.length === 0) return tokens;
  return tokens.filter(token => {
    const text = searchableText([
      token.name,
      token.id,
      ...token.scopes,
      token.lastUsedIp,
      token.lastUsedClient,
    ]);
    return words.every(word => text.includes(word));
  });
}
