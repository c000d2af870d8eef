// Why a token cannot be replaced by this user, in words.
import type { Obstacle } from '../../../domain/replacement/batch.ts';
import { isBrowserSession, isExpired, isLegacyToken, type Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';

export type NotReplaceable = {
  readonly obstacle: Obstacle;
  readonly title: string;
  readonly advice: string;
  /** Its owner can replace it: the page offers the link for them. */
  readonly forOwner: boolean;
};

/** @returns `null` if the user can create a token in its place. */
export function notReplaceable(
  token: Token,
  owner: User | null,
  userId: string,
  now: Date,
): NotReplaceable | null {
  if (isBrowserSession(token))
    return {
      obstacle: 'session',
      title: 'This is a browser session.',
      advice: 'Sign in again to get a new session. Sessions can’t be replaced.',
      forOwner: false,
    };
  if (isExpired(token, now))
    return {
      obstacle: 'expired',
      title: 'This token has expired.',
      advice: 'Nothing can use it any more. Duplicate it to get a new token with the same settings.',
      forOwner: false,
    };
  // Nobody signs in as the owner of a legacy token.
  if (token.automation === null && token.userId !== userId && !isLegacyToken(token, owner))
    return {
      obstacle: 'not-yours',
      title: 'Only its owner can replace this token.',
      advice:
        'A user token has its owner’s permissions, so nobody else can create it. Send the owner this link.',
      forOwner: true,
    };
  return null;
}
