// Calendar days in a time zone: the day of an instant, and the start and end of a day.
import { DAY, wallClock } from './time-zone.ts';

/** The calendar day of an instant in a zone, as `YYYY-MM-DD`, which is the format of a date input. */
export function dayOf(instant: Date, timeZone: string): string {
  // Years of more than four digits begin with a sign and a zero.
  return wallClock(instant, timeZone)
    .toISOString()
    .replace(/^\+0|T.*/g, '');
}

const SECOND = 1000;
const HOUR = 3_600_000;

/** The days that can be chosen. In every zone they end in a year of four digits, which the wire's format needs. */
export const FIRST_DAY = '1970-01-01';
export const LAST_DAY = '9998-12-31';

/** Whether the text is an existing calendar day, `YYYY-MM-DD`, from {@link FIRST_DAY} to {@link LAST_DAY}. */
export function isDay(text: string): boolean {
  return isExistingDay(text) && text >= FIRST_DAY && text <= LAST_DAY;
}

/** The error message for a text that is no day, or `null`. */
export function dayProblem(text: string): string | null {
  if (isDay(text)) return null;
  if (isExistingDay(text))
    return text < FIRST_DAY ? 'Enter a date from 1970 onwards.' : 'Enter a date before the year 9999.';
  return 'Enter a valid date with day, month and year.';
}

/** Whether the text is a calendar day, `YYYY-MM-DD`, even one that cannot be chosen. */
export function isExistingDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The last whole second of a day in a zone (product rule 9). A binary search instead of adding 24 hours, because days
 * with a clock change have 23 or 25 hours.
 * @param day `YYYY-MM-DD`
 * @throws RangeError if `day` is not a calendar day.
 */
export function endOfDay(day: string, timeZone: string): Date {
  if (!isDay(day)) throw new RangeError(`Not a calendar day: ${day}`);
  return lastSecondOf(day, timeZone);
}

function lastSecondOf(day: string, timeZone: string): Date {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  // No zone differs from UTC by more than 16 hours: at `low` the day is not over, at `high` it is.
  let low = midnightUtc - 16 * HOUR;
  let high = midnightUtc + DAY + 16 * HOUR;
  while (high - low > SECOND) {
    const middle = low + Math.floor((high - low) / 2 / SECOND) * SECOND;
    if (dayOf(new Date(middle), timeZone) <= day) low = middle;
    else high = middle;
  }
  return new Date(low);
}

/**
 * The first instant of a day in a zone.
 * @throws RangeError if `day` is not a calendar day.
 */
export function startOfDay(day: string, timeZone: string): Date {
  if (!isDay(day)) throw new RangeError(`Not a calendar day: ${day}`);
  return new Date(lastSecondOf(addDays(day, -1), timeZone).getTime() + SECOND);
}

/** Adds calendar days to a `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}
