// How much confirmation deleting a token needs.
import { comparableText } from './comparable-text.ts';
import { visibleText } from './foreign-text.ts';
import { DAY } from './time-zone.ts';
import { isBrowserSession, isExpired, type Token } from './token.ts';

/** A token used within this many days counts as recently used (product 4.6). */
const RECENT_USE_DAYS = 7;

/**
 * What confirms a deletion. The friction grows with the risk (product 4.6).
 * - `click`: the user's own token, not used recently, or a browser session: whoever uses it can sign in again
 * - `type-name`: used in the last 7 days, or owned by somebody else
 */
export type DeleteFriction = 'click' | 'type-name';

export function deleteFriction(
  token: Token,
  now: Date,
  ownUserId: string,
  sessionTokenId: string | null,
): DeleteFriction {
  if (token.id === sessionTokenId || isBrowserSession(token)) return 'click';
  if (token.userId !== ownUserId) return 'type-name';
  return wasUsedRecently(token, now) ? 'type-name' : 'click';
}

/** Whether deleting the token is likely to break something: used in the last 7 days and not expired. */
export function isInUse(token: Pick<Token, 'lastUsedAt' | 'expiresAt'>, now: Date): boolean {
  return wasUsedRecently(token, now) && !isExpired(token, now);
}

/** Whether the token was used in the last 7 days, whether or not it has expired since. */
function wasUsedRecently(token: Pick<Token, 'lastUsedAt'>, now: Date): boolean {
  return token.lastUsedAt !== null && now.getTime() - token.lastUsedAt.getTime() <= RECENT_USE_DAYS * DAY;
}

/**
 * Whether the typed or pasted text is the token's name, as {@link comparableText} compares them. Case counts. A name
 * without anything to see is typed or copied as it is shown: as marks.
 */
export function isTypedName(typed: string, name: string): boolean {
  if (typed.trim() === '') return false;
  // A field drops the line breaks of what is pasted into it.
  const wanted = [name, name.replace(/[\r\n]+/g, '')].map(nameToType);
  return wanted.includes(nameToType(typed));
}

function nameToType(name: string): string {
  return comparableText(name) || visibleText(name);
}
