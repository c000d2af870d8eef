// Ids of tokens, users, services and accounts, and the token's id in an error line of the API.
import { isolatedLine } from './foreign-text.ts';
import { looksLikeSecret } from './secret-shape.ts';

/** Base62, usually 22 characters (wire.md §1.6). The upper limit only keeps arbitrary text out. */
const ID = '[0-9A-Za-z]{1,40}';
const QUOTE = `\\\\?["'‘’“”\`]?`;

const ONLY_ID = new RegExp(`^${ID}$`);
const QUOTED_ID = new RegExp(`^\\s*${QUOTE}(${ID})${QUOTE}\\s*$`);
const ERROR_LINE = new RegExp(`\\btoken\\s+${QUOTE}(${ID})${QUOTE}\\s+expired\\s+at\\b`, 'i');

/**
 * Fields that search while a person types look an id up from this length on, so that a half-typed id sends no
 * request. The shortest recorded id has 21 characters (wire.md §1.6).
 */
export const MIN_LOOKUP_LENGTH = 20;

/** In paths the API reads this word as the token of the request. No id is that short. */
const OWN_TOKEN = /^self$/i;

/**
 * Whether the text has the form of an id. It does not say whether the id exists. A secret without `-` and `_` has
 * that form too, but ids become parts of addresses.
 */
export function isId(text: string): boolean {
  return ONLY_ID.test(text) && !OWN_TOKEN.test(text) && !looksLikeSecret(text);
}

/** An id that must not become a part of a path. Nothing has been sent. */
export class UnsafeIdError extends Error {
  override name = 'UnsafeIdError';
  /** Empty if it looks like a secret. */
  readonly id: string;

  constructor(id: string) {
    const shown = looksLikeSecret(id) ? '' : id.slice(0, 40);
    super(`The ID${shown && ` “${isolatedLine(shown)}”`} isn’t valid. Nothing was sent.`);
    this.id = shown;
  }
}

/**
 * The id, as a part of a path. Anything else is refused instead of being encoded: servers decode a path before they
 * compare it, so that `..` or an encoded slash would lead elsewhere.
 * @throws UnsafeIdError
 */
export function requireId(id: string): string {
  if (!isId(id)) throw new UnsafeIdError(id);
  return id;
}

/**
 * The token's id in the API's error line `Token <id> expired at <date>` (product rule 10), with anything around it,
 * for example a log line or JSON. The id may be in quotes.
 * @returns `null` if the text contains no such line.
 */
export function expiredTokenId(text: string): string | null {
  return idOrNull(ERROR_LINE.exec(text)?.[1]);
}

/** The token's id in pasted text: an id alone, in quotes or not, or an {@link expiredTokenId}. */
export function tokenIdIn(text: string): string | null {
  return idOrNull(QUOTED_ID.exec(text)?.[1]) ?? expiredTokenId(text);
}

/** The id that a text asks for, unless it is a short word: one of {@link tokenIdIn} that can be looked up. */
export function lookedUpId(text: string): string | null {
  const id = tokenIdIn(text);
  return id !== null && id.length >= MIN_LOOKUP_LENGTH ? id : expiredTokenId(text);
}

function idOrNull(text: string | undefined): string | null {
  return text !== undefined && isId(text) ? text : null;
}
