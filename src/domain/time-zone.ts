// Formats instants: in a named time zone, relative to now, and as ISO 8601.
import { withSeparators } from './with-separators.ts';

/** Older browsers do not have it. */
declare const Temporal: { readonly Now: { timeZoneId(): string } } | undefined;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The fields of an instant in a zone. Formatters are cached, because creating one is slow. */
function fieldsIn(timeZone: string, instant: Date): (type: Intl.DateTimeFormatPartTypes) => string {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    const numeric = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    } as const;
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      timeZoneName: 'short',
      ...numeric,
    });
    formatters.set(timeZone, formatter);
  }
  const parts = formatter.formatToParts(instant);
  return type => parts.find(part => part.type === type)?.value ?? '';
}

/** "2025-02-25T12:06:38Z": ISO 8601 in UTC, without fractions of a second. */
export function formatIsoInstant(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** "22 Feb 2027, 23:59 CET" */
export function formatInstant(instant: Date, timeZone: string): string {
  return `${formatMinute(instant, timeZone)} ${fieldsIn(timeZone, instant)('timeZoneName')}`;
}

/** "22 Feb 2027, 23:59", for lists that state their time zone once. */
export function formatMinute(instant: Date, timeZone: string): string {
  return `${formatDay(instant, timeZone)}, ${formatTime(instant, timeZone)}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** "22 Feb 2027" */
export function formatDay(instant: Date, timeZone: string): string {
  const wall = wallClock(instant, timeZone);
  return `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
}

/** "23:59" */
export function formatTime(instant: Date, timeZone: string): string {
  return wallClock(instant, timeZone).toISOString().slice(-13, -8);
}

/** "09:41" if it was today, else "22 Feb 2027, 23:59". */
export function formatSince(instant: Date, now: Date, timeZone: string): string {
  const isToday = formatDay(instant, timeZone) === formatDay(now, timeZone);
  return (isToday ? formatTime : formatMinute)(instant, timeZone);
}

/**
 * An instant whose fields in UTC are those of a clock on a wall in the zone. The first use of `Intl` in a page takes as
 * long as rendering a list, so what a list shows does without it where it can.
 */
export function wallClock(instant: Date, timeZone: string): Date {
  if (timeZone === 'UTC') return instant;
  if (timeZone === zoneOfComputer())
    return new Date(instant.getTime() - instant.getTimezoneOffset() * MINUTE);
  const text = fieldsIn(timeZone, instant);
  const field = (type: Intl.DateTimeFormatPartTypes) => Number(text(type));
  const wall = new Date(0);
  wall.setUTCFullYear(field('year'), field('month') - 1, field('day'));
  wall.setUTCHours(field('hour'), field('minute'));
  return wall;
}

/** The zone of the computer, if the browser tells it without `Intl`. */
function zoneOfComputer(): string | null {
  return typeof Temporal === 'undefined' ? null : Temporal.Now.timeZoneId();
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Milliseconds. */
export const DAY = 24 * HOUR;

const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const;

/** "5 days ago", "in 3 hours", "just now". Rounds down to whole units: "in 5 days" means at least 5 days. */
export function formatRelative(instant: Date, now: Date): string {
  const distance = instant.getTime() - now.getTime();
  for (const [unit, length] of UNITS) {
    const count = Math.trunc(distance / length);
    if (count !== 0) return relativeWords(count, unit);
  }
  // A page's `now` can lag behind, so this instant may have just passed. "within a minute" is right either way.
  return distance <= 0 ? 'just now' : 'within a minute';
}

/**
 * The words of `Intl.RelativeTimeFormat`, whose first use takes longer than all else that the first page formats. They
 * never say "yesterday", because 30 hours ago may have been the day before yesterday.
 */
function relativeWords(count: number, unit: string): string {
  const number = Math.abs(count);
  const words = `${withSeparators(number)} ${unit}${number === 1 ? '' : 's'}`;
  return count < 0 ? `${words} ago` : `in ${words}`;
}

/** Of something that has happened, such as a creation: "5 days ago", "just now", and never in the future. */
export function formatPast(instant: Date, now: Date): string {
  return formatRelative(instant > now ? now : instant, now);
}

/** The browser's time zone as an IANA name, for example `Europe/Berlin`. UTC if it is unknown, such as `Etc/Unknown`. */
export function localTimeZone(): string {
  const zone = zoneOfComputer() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return !zone || zone === 'Etc/Unknown' ? 'UTC' : zone;
}
