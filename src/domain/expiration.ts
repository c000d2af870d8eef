// The expiration of a new token: the default, the checks and the instant.
import { addDays, dayOf, endOfDay, isDay } from './calendar-day.ts';

/** The expiration that a user chooses. `day` is `YYYY-MM-DD` in the time zone shown. */
export type ExpirationChoice = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'never' };

/** The console's default (guide, "Creating API tokens": 90 days from creation). The API's default is never. */
export const DEFAULT_EXPIRATION_DAYS = 90;

export function defaultExpirationDay(now: Date, timeZone: string): string {
  return addDays(dayOf(now, timeZone), DEFAULT_EXPIRATION_DAYS);
}

/** The error message for a chosen day, or `null`. Today is allowed: the token expires at the end of the day. */
export function expirationProblem(day: string, now: Date, timeZone: string): string | null {
  if (day === '') return 'Choose the day on which the token expires, or let it never expire.';
  if (!isDay(day)) return 'Enter a date that exists, as day, month and year.';
  if (isPastExpiry(endOfDay(day, timeZone), now)) return 'Choose today or a later day: this one has passed.';
  return null;
}

/** Whether a new token would already be expired. Both the form and the mock refuse by this rule. */
export function isPastExpiry(expiresAt: Date, now: Date): boolean {
  return expiresAt.getTime() <= now.getTime();
}

/**
 * The instant at which the token expires; `null` is never.
 * @throws RangeError if the chosen day does not exist.
 */
export function expirationInstant(choice: ExpirationChoice, timeZone: string): Date | null {
  return choice.kind === 'never' ? null : endOfDay(choice.day, timeZone);
}
