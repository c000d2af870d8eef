// Ids of tokens, users, services and accounts, and the token's id in an error line of the API.

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

/** Whether the text has the form of an id. It does not say whether the id exists. */
export function isId(text: string): boolean {
  return ONLY_ID.test(text);
}

/**
 * The token's id in the API's error line `Token <id> expired at <date>` (product rule 10), with anything around it,
 * for example a log line or JSON. The id may be in quotes.
 * @returns `null` if the text contains no such line.
 */
export function expiredTokenId(text: string): string | null {
  return ERROR_LINE.exec(text)?.[1] ?? null;
}

/** The token's id in pasted text: an id alone, in quotes or not, or an {@link expiredTokenId}. */
export function tokenIdIn(text: string): string | null {
  return QUOTED_ID.exec(text)?.[1] ?? expiredTokenId(text);
}
