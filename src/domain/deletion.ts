// How carefully a token must be deleted, and what happens then.
import { DAY } from './time-zone.ts';
import type { Token } from './token.ts';

/** Within so many days a use counts as recent (product 4.6). */
const RECENT_USE_DAYS = 7;

/**
 * How much a person must do to delete a token: the friction grows with what may break (product 4.6).
 * - `click`: nothing to break, or long unused
 * - `type-name`: used within the last week, or somebody else's
 */
export type DeleteFriction = 'click' | 'type-name';

export function deleteFriction(
  token: Token,
  now: Date,
  ownUserId: string,
  sessionTokenId: string | null,
): DeleteFriction {
  if (token.id === sessionTokenId) return 'click';
  if (token.userId !== ownUserId) return 'type-name';
  return wasUsedRecently(token, now) ? 'type-name' : 'click';
}

export function wasUsedRecently(token: Pick<Token, 'lastUsedAt'>, now: Date): boolean {
  return token.lastUsedAt !== null && now.getTime() - token.lastUsedAt.getTime() <= RECENT_USE_DAYS * DAY;
}
