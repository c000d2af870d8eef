// Instants and calendar days in a named time zone. Everything the console prints about time comes from here.

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string, kind: 'instant' | 'day' | 'parts'): Intl.DateTimeFormat {
  const key = `${kind} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...OPTIONS[kind] });
  formatters.set(key, made);
  return made;
}

const OPTIONS: Record<'instant' | 'day' | 'parts', Intl.DateTimeFormatOptions> = {
  instant: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  parts: { year: 'numeric', month: '2-digit', day: '2-digit' },
};

/** "22 Feb 2027, 23:59 CET" */
export function formatInstant(instant: Date, timeZone: string): string {
  return formatter(timeZone, 'instant').format(instant);
}

/** "22 Feb 2027" */
export function formatDay(instant: Date, timeZone: string): string {
  return formatter(timeZone, 'day').format(instant);
}

/** The calendar day of an instant in a zone, as `YYYY-MM-DD`, the value of a date input. */
export function dayOf(instant: Date, timeZone: string): string {
  const parts = formatter(timeZone, 'parts').formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(each => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

const SECOND = 1000;
const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const END_OF_DAYS = Date.parse('9999-01-01T00:00:00Z');

/**
 * Whether a text is a real calendar day, `YYYY-MM-DD`, of the years 1970 to 9998: every such day ends, in every
 * zone, at an instant whose year still has four digits.
 */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return time >= 0 && time < END_OF_DAYS && new Date(time).toISOString().startsWith(text);
}

/**
 * The last whole second of a day in a zone (product rule 9). Found by halving, not by adding hours, so that
 * days of 23 and 25 hours, and days that lose their last hour, end where their clocks say.
 * @param day `YYYY-MM-DD`; throws a RangeError when it is not a day.
 */
export function endOfDay(day: string, timeZone: string): Date {
  if (!isDay(day)) throw new RangeError(`Not a calendar day: ${day}`);
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  // No zone is further from UTC than 16 hours: the day has begun at `low` and is over at `high`.
  let low = midnightUtc - 16 * HOUR;
  let high = midnightUtc + DAY + 16 * HOUR;
  while (high - low > SECOND) {
    const middle = low + Math.floor((high - low) / 2 / SECOND) * SECOND;
    if (dayOf(new Date(middle), timeZone) <= day) low = middle;
    else high = middle;
  }
  return new Date(low);
}

/** Adds whole calendar days to a `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

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
  return distance <= 0 ? 'just now' : 'in less than a minute';
}

/** The zone of this browser, as the platform names it. */
export function localTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
