// The sudo window of a token (wire.md §4).
import { SUDO_MINUTES } from '../../domain/sudo.ts';
import { parseInstant } from '../../wire/date.ts';
import { type Actor, wholeSecond } from '../model/model.ts';
import { type Rejection, sudoRequired, unprocessable } from '../model/reject.ts';

/** Sudo is over at the very instant of `sudo_expires_at`. */
export function checkSudo({ token }: Actor, now: Date): Rejection | null {
  return token.sudoExpiresAt !== null && token.sudoExpiresAt > now ? null : sudoRequired();
}

/**
 * Until when sudo lasts: five minutes, or less if asked for. How long may be asked for is unknown (wire.md §4);
 * here never more than five minutes.
 */
export function sudoExpiry(asked: string | null, now: Date): Date | Rejection {
  const longest = new Date(wholeSecond(now).getTime() + SUDO_MINUTES * 60_000);
  if (asked === null || asked.trim() === '') return longest;
  const wanted = parseInstant(asked);
  if (wanted === null) return unprocessable('expiry_time is not an ISO 8601 date and time.');
  if (wanted <= now) return unprocessable('expiry_time has passed.');
  return wanted < longest ? wholeSecond(wanted) : longest;
}
