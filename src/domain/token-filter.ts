// Finding tokens by text.
import type { Token } from './token.ts';

/** The tokens in which every word of the text occurs: in name, id, scope, IP or client. Case doesn't matter. */
export function filterTokens(tokens: readonly Token[], text: string): readonly Token[] {
  const words = text.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  if (words.length === 0) return tokens;
  return tokens.filter(token => {
    const haystack = searchable(token);
    return words.every(word => haystack.includes(word));
  });
}

function searchable(token: Token): string {
  return [token.name, token.id, ...token.scopes, token.lastUsedIp, token.lastUsedClient]
    .filter(part => part !== null)
    .join('\n')
    .toLocaleLowerCase('en');
}
