// When a new token will expire.
import { addDays, dayOf, endOfDay, isDay } from './calendar-day.ts';

/** How a person chooses an expiry. `day` is `YYYY-MM-DD` in the time zone shown. */
export type ExpirationChoice = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'never' };

/** The console's default (guide, "Creating API tokens": 90 days from creation). The API's own is never. */
export const DEFAULT_EXPIRATION_DAYS = 90;

export function defaultExpirationDay(now: Date, timeZone: string): string {
  return addDays(dayOf(now, timeZone), DEFAULT_EXPIRATION_DAYS);
}

/** What is wrong with a chosen day, or `null`. Today is allowed: the token then lasts until tonight. */
export function expirationProblem(day: string, now: Date, timeZone: string): string | null {
  if (day === '') return 'Choose the day on which the token expires, or let it never expire.';
  if (!isDay(day)) return 'Enter a date that exists, as day, month and year.';
  if (isPastExpiry(endOfDay(day, timeZone), now)) return 'Choose today or a later day: this one has passed.';
  return null;
}

/** A token cannot be born expired. The form and the mock refuse by this one rule. */
export function isPastExpiry(expiresAt: Date, now: Date): boolean {
  return expiresAt.getTime() <= now.getTime();
}

/** The instant at which the token expires; `null` is never. Call it only for a choice without a problem. */
export function expirationInstant(choice: ExpirationChoice, timeZone: string): Date | null {
  return choice.kind === 'never' ? null : endOfDay(choice.day, timeZone);
}
