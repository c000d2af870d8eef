// Reads instants of the wire, ISO 8601 strings. Null, an empty string and Go's zero date mean none.
import * as v from 'valibot';

/** The date that Go clients write for none (wire.md §1.6). */
const GO_ZERO = Date.parse('0001-01-01T00:00:00Z');

/** Date.UTC reads the years 0 to 99 as 1900 to 1999, so 400 years are added, after which the calendar repeats. */
const CALENDAR_YEARS = 400;
const CALENDAR_MS = 146_097 * 86_400_000;

const ZERO = 48;
const FRACTION_AND_OFFSET = /^(?:\.(\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** Reads an ISO 8601 instant with `Z` or an offset. @returns `null` if it is not one, or its day does not exist. */
export function parseInstant(text: string): Date | null {
  const time = timeOf(text);
  return Number.isNaN(time) ? null : new Date(time);
}

/** Reads an instant that may be missing or none, which is `null` here. @returns `undefined` if the text is not an instant. */
export function parseOptionalInstant(text: string | null | undefined): Date | null | undefined {
  if (text === null || text === undefined || text === '') return null;
  const time = timeOf(text);
  if (Number.isNaN(time)) return undefined;
  return time === GO_ZERO ? null : new Date(time);
}

/** The milliseconds of an instant, or NaN. Parsed by hand for speed: a long list has 300,000 instants. */
function timeOf(text: string): number {
  const hasSeparators =
    text[4] === '-' && text[7] === '-' && text[10] === 'T' && text[13] === ':' && text[16] === ':';
  if (!hasSeparators) return Number.NaN;
  const year = 100 * twoDigits(text, 0, 99) + twoDigits(text, 2, 99);
  const month = twoDigits(text, 5, 12);
  const day = twoDigits(text, 8, 31);
  const hour = twoDigits(text, 11, 23);
  const minute = twoDigits(text, 14, 59);
  const second = twoDigits(text, 17, 59);
  if (month === 0 || !(day >= 1 && day <= daysIn(year, month))) return Number.NaN;
  const clock = Date.UTC(year + CALENDAR_YEARS, month - 1, day, hour, minute, second) - CALENDAR_MS;
  return text.length === 20 && text[19] === 'Z' ? clock : clock + fractionAndOffset(text);
}

/** Two digits as a number; NaN if they are not digits, or greater than `most`. */
function twoDigits(text: string, at: number, most: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  const areDigits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
  const number = 10 * tens + ones;
  return areDigits && number <= most ? number : Number.NaN;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The fraction of a second and the offset to UTC, as milliseconds to add. Digits beyond milliseconds are dropped. */
function fractionAndOffset(text: string): number {
  const parts = FRACTION_AND_OFFSET.exec(text.slice(19));
  if (parts === null) return Number.NaN;
  const [, fraction = '', sign = '+', hours = '00', minutes = '00'] = parts;
  const offset = 60 * twoDigits(hours, 0, 23) + twoDigits(minutes, 0, 59);
  return Number(fraction.slice(0, 3).padEnd(3, '0')) - Number(`${sign}1`) * offset * 60_000;
}

// Not v.date(), which would be one function more in the initial load.
export const instantSchema = v.pipe(
  v.string(),
  v.transform(parseInstant),
  v.custom<Date>(instant => instant !== null),
);

export const optionalInstantSchema = v.pipe(
  v.nullish(v.string(), null),
  v.transform(text => parseOptionalInstant(text)),
  v.custom<Date | null>(instant => instant !== undefined),
);
