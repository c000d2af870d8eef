// The end of the console's session: when to warn of it, and what to offer.

/** How long before its end the console warns. */
const WARNING_MINUTES = 10;

const MINUTE = 60_000;

export type SessionEnd = {
  /** Rounded up to whole minutes. 0 if the session has ended. */
  readonly minutesLeft: number;
  /** A session of a sign-in can be renewed with the password. A pasted token ends for good. */
  readonly offer: 'renewal' | 'another-token';
};

/**
 * `null` while there is nothing to warn of.
 * @param expiresAt when the session token expires; `null` is never.
 * @param now the API's time.
 */
export function sessionEndNear(expiresAt: Date | null, now: Date, isPasted: boolean): SessionEnd | null {
  if (expiresAt === null) return null;
  const left = expiresAt.getTime() - now.getTime();
  if (left > WARNING_MINUTES * MINUTE) return null;
  return {
    minutesLeft: Math.max(0, Math.ceil(left / MINUTE)),
    offer: isPasted ? 'another-token' : 'renewal',
  };
}
