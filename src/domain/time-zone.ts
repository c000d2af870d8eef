// Instants in a named time zone. Everything the console prints about time comes from here.

type Kind = 'instant' | 'minute' | 'day' | 'parts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make, so each is made once. */
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

/** "22 Feb 2027, 23:59", for lists that name their zone once. */
export function formatMinute(instant: Date, timeZone: string): string {
  return formatter(timeZone, 'minute').format(instant);
}

/** "22 Feb 2027" */
export function formatDay(instant: Date, timeZone: string): string {
  return formatter(timeZone, 'day').format(instant);
}

const SECOND = 1000;
const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

// Not `numeric: 'auto'`: 30 hours ago may be the day before yesterday, 50 days ago is seldom "last month".
const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', 60 * SECOND],
];

/** "5 days ago", "in 3 hours", "just now". Counts whole units, so "in 5 days" is never less than 5 days. */
export function formatRelative(instant: Date, now: Date): string {
  const distance = instant.getTime() - now.getTime();
  for (const [unit, length] of UNITS) {
    const count = Math.trunc(distance / length);
    if (count !== 0) return relative.format(count, unit);
  }
  // True of what is to come, and of what happened a moment after a page last asked for the time.
  return distance <= 0 ? 'just now' : 'within a minute';
}

/** The zone of this browser, as the platform names it. */
export function localTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
