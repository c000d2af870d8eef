// Formats instants: in a named time zone, relative to now, and as ISO 8601.
import { withSeparators } from './with-separators.ts';

type Kind = 'instant' | 'minute' | 'day' | 'time' | 'parts';

/** Older browsers do not have it. */
declare const Temporal: { readonly Now: { timeZoneId(): string } } | undefined;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter for the zone. Formatters are cached, because creating one is slow. */
export function formatter(timeZone: string, kind: Kind): Intl.DateTimeFormat {
  const key = `${kind} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...OPTIONS[kind] });
  formatters.set(key, made);
  return made;
}

const OPTIONS: Record<Kind, Intl.DateTimeFormatOptions> = {
  instant: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  minute: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  parts: { year: 'numeric', month: '2-digit', day: '2-digit' },
};

/** "2025-02-25T12:06:38Z": ISO 8601 in UTC, without fractions of a second. */
export function formatIsoInstant(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** "22 Feb 2027, 23:59 CET" */
export function formatInstant(instant: Date, timeZone: string): string {
  return formatter(timeZone, 'instant').format(instant);
}

/** "22 Feb 2027, 23:59", for lists that state their time zone once. */
export function formatMinute(instant: Date, timeZone: string): string {
  const wall = wallClock(instant, timeZone);
  return wall ? `${dayText(wall)}, ${timeText(wall)}` : formatter(timeZone, 'minute').format(instant);
}

/** "22 Feb 2027" */
export function formatDay(instant: Date, timeZone: string): string {
  const wall = wallClock(instant, timeZone);
  return wall ? dayText(wall) : formatter(timeZone, 'day').format(instant);
}

/** "09:41" if it was today, else "22 Feb 2027, 23:59". */
export function formatSince(instant: Date, now: Date, timeZone: string): string {
  if (formatDay(instant, timeZone) !== formatDay(now, timeZone)) return formatMinute(instant, timeZone);
  const wall = wallClock(instant, timeZone);
  return wall ? timeText(wall) : formatter(timeZone, 'time').format(instant);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/**
 * An instant whose UTC fields are those of a clock on the wall of the zone, or `null` if only `Intl` knows them. The
 * first use of `Intl` in a page takes as long as rendering a list, so the first list does without it.
 */
function wallClock(instant: Date, timeZone: string): Date | null {
  if (timeZone === 'UTC') return instant;
  if (timeZone !== zoneOfComputer()) return null;
  return new Date(instant.getTime() - instant.getTimezoneOffset() * MINUTE);
}

function dayText(wall: Date): string {
  return `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
}

function timeText(wall: Date): string {
  return wall.toISOString().slice(-13, -8);
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
  const known = zoneOfComputer();
  if (known !== null) return known === 'Etc/Unknown' ? 'UTC' : known;
  try {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    // Throws if dates cannot be formatted in the zone.
    formatter(timeZone, 'instant');
    return timeZone || 'UTC';
  } catch {
    return 'UTC';
  }
}
