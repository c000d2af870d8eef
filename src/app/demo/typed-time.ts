// Date and time as a `datetime-local` input has them, without a time zone: read and written in the zone shown.

/** To the minute. @param timeZone UTC, or the browser's own: the only ones that the console shows. */
export function typedTime(instant: Date, timeZone: string): string {
  const offset = timeZone === 'UTC' ? 0 : instant.getTimezoneOffset();
  return new Date(instant.getTime() - offset * 60_000).toISOString().slice(0, 16);
}

/** The milliseconds of a typed time; NaN if it is none. @param timeZone UTC, or the browser's own. */
export function instantOfTyped(typed: string, timeZone: string): number {
  return new Date(timeZone === 'UTC' ? `${typed}Z` : typed).getTime();
}
