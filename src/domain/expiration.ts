// The expiration of a new token: the default, the checks and the instant.
import { addDays, dayOf, dayProblem, endOfDay, isExistingDay, LAST_DAY } from './calendar-day.ts';
import { formatInstant, formatTime } from './time-zone.ts';

/** The expiration that a user chooses. `day` is `YYYY-MM-DD` in the time zone shown. */
export type ExpirationChoice = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'never' };

/** Lengths of life in days that can be chosen at once. */
export const EXPIRATION_PRESETS = [7, 30, 90, 365] as const;

export type ExpirationPreset = (typeof EXPIRATION_PRESETS)[number];

/** The console's default (guide, "Creating API tokens": 90 days from creation). The API's default is never. */
export const DEFAULT_EXPIRATION_DAYS: ExpirationPreset = 90;

/** The last day of a token that is created today and lives for some days after today. */
export function lastDay(days: number, now: Date, timeZone: string): string {
  return addDays(dayOf(now, timeZone), days);
}

/** The first and the last day that can be chosen: today, unless it ends now, to the last that can be sent. */
export function expirationDays(
  now: Date,
  timeZone: string,
): { readonly first: string; readonly last: string } {
  const today = dayOf(now, timeZone);
  return {
    first: isPastExpiry(endOfDay(today, timeZone), now) ? addDays(today, 1) : today,
    last: LAST_DAY,
  };
}

/** The error message for a chosen day, or `null`. Exactly the {@link expirationDays} have none. */
export function expirationProblem(day: string, now: Date, timeZone: string): string | null {
  if (day === '') return 'Choose an expiry date, or select Never.';
  const hasPassed = isExistingDay(day) && day < expirationDays(now, timeZone).first;
  return hasPassed ? 'This date has passed. Choose today or a later date.' : dayProblem(day);
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

/** "25 Feb 2027, 23:59 CET (22:59 UTC)": the instant as it is shown, and as it is sent. */
export function expiryInBothZones(expiresAt: Date, timeZone: string): string {
  const shown = formatInstant(expiresAt, timeZone);
  const sent = formatInstant(expiresAt, 'UTC');
  if (shown === sent) return shown;
  const isSameDay = dayOf(expiresAt, timeZone) === dayOf(expiresAt, 'UTC');
  return `${shown} (${isSameDay ? `${formatTime(expiresAt, 'UTC')} UTC` : sent})`;
}
