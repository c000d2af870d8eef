// The sudo window of a token (wire.md §4).
import { SUDO_MINUTES } from '../../domain/sudo.ts';
import { parseInstant } from '../../wire/date.ts';
import { type Actor, wholeSecond } from '../model/model.ts';
import { type Rejection, sudoRequired, unprocessable } from '../model/reject.ts';

/** Sudo has already ended at the instant `sudo_expires_at`. */
export function checkSudo({ token }: Actor, now: Date): Rejection | null {
  return token.sudoExpiresAt !== null && token.sudoExpiresAt > now ? null : sudoRequired();
}

/**
 * When sudo ends: after five minutes, or earlier if requested. The API's maximum is unknown (wire.md §4);
 * the mock never grants more than five minutes.
 */
export function sudoExpiry(requestedExpiry: string | null, now: Date): Date | Rejection {
  const latest = new Date(wholeSecond(now).getTime() + SUDO_MINUTES * 60_000);
  if (requestedExpiry === null || requestedExpiry.trim() === '') return latest;
  const requested = parseInstant(requestedExpiry);
  if (requested === null) return unprocessable('expiry_time is not an ISO 8601 date and time.');
  if (requested <= now) return unprocessable('expiry_time has passed.');
  return requested < latest ? wholeSecond(requested) : latest;
}
