// Ids as people bring them along: alone, or in the line with which the API refuses an expired token.

/** Whether a text can be an id: letters and digits only, and not endless. */
export function isId(text: string): boolean {
  return /^[0-9A-Za-z]{1,40}$/.test(text);
}

/** The shortest id worth looking up while it is still being typed: ids have 20 characters and more (wire.md §1.6). */
export const WHOLE_ID_LENGTH = 20;

/** The token's id in `Token <id> expired at <date>` (product rule 10), or the text itself if it is an id. */
export function tokenIdIn(text: string): string | null {
  const alone = text.trim();
  if (isId(alone)) return alone;
  return text.match(/\bToken ([0-9A-Za-z]{1,40}) expired at /)?.[1] ?? null;
}
