// Reads and writes the query string of an address with plain text values, without the router's JSON encoding. What
// looks like a secret is neither read nor written.
import { looksLikeSecret } from '../domain/secret-shape.ts';

export function parseSearchText(text: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => !looksLikeSecret(value)));
}

/** The query string with its `?`, or an empty string if it has no values. */
export function stringifySearchText(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '' && !looksLikeSecret(value)) params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Search validation for lazily loaded pages: keeps the known parameters that are strings. The page itself validates
 * the values, so that the rules for them are not part of the initial bundle.
 */
export function pickTexts<Name extends string>(...names: readonly Name[]) {
  return (raw: Record<string, unknown>): Partial<Record<Name, string>> => {
    const texts: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = raw[name];
      if (typeof value === 'string') texts[name] = value;
    }
    return texts;
  };
}
