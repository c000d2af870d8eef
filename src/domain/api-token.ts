// Finds the API token in a text that somebody has copied from anywhere.
import { comparableText } from './comparable-text.ts';
import { decodings, isApiToken, KNOWN_SECRET } from './secret-shape.ts';

/**
 * The API token in the text, alone or with anything around it.
 * @returns `null` if there is none. A credential of another service must not be sent to this API, so it is none either.
 */
export function apiTokenIn(text: string): string | null {
  for (const decoded of decodings(comparableText(text))) {
    if (KNOWN_SECRET.test(decoded)) return null;
    const token = (decoded.match(/[\w-]+/g) ?? []).find(isApiToken);
    if (token !== undefined) return token;
  }
  return null;
}

/** The regular expressions of the language keep the last text that one of them matched. This takes its place. */
export function forgetMatchedText(): void {
  /^/.exec('');
}
