// Dates on the wire: ISO strings there, `Date | null` here. Null, empty and Go's zero date mean "none".
import { formatIsoInstant } from '../domain/time-zone.ts';
import * as z from './zod.ts';

/** The date that Go writes for "none" (wire.md §1.6). */
const GO_ZERO = Date.parse('0001-01-01T00:00:00Z');

/** Date.UTC takes years before 100 for those of the twentieth century; 400 years later the calendar is the same. */
const CALENDAR_YEARS = 400;
const CALENDAR_MS = 146_097 * 86_400_000;

const ZERO = 48;
const REST = /^(?:\.(\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** Reads an instant with its offset, or `null` when the text is none. 30 February isn't 2 March. */
export function parseInstant(text: string): Date | null {
  const time = timeOf(text);
  return Number.isNaN(time) ? null : new Date(time);
}

/** The same where null, an empty text and Go's zero date mean "none", which is `null` here; `undefined` is no instant. */
export function parseOptionalInstant(text: string | null): Date | null | undefined {
  if (text === null || text === '') return null;
  const time = timeOf(text);
  if (Number.isNaN(time)) return undefined;
  return time === GO_ZERO ? null : new Date(time);
}

/** Reads `2025-02-25T12:06:38` and what follows by hand: a long list has 300,000 of them. What isn't one is NaN. */
function timeOf(text: string): number {
  const marked =
    text[4] === '-' && text[7] === '-' && text[10] === 'T' && text[13] === ':' && text[16] === ':';
  if (!marked) return Number.NaN;
  const year = 100 * twoDigits(text, 0, 99) + twoDigits(text, 2, 99);
  const month = twoDigits(text, 5, 12);
  const day = twoDigits(text, 8, 31);
  const hour = twoDigits(text, 11, 23);
  const minute = twoDigits(text, 14, 59);
  const second = twoDigits(text, 17, 59);
  if (month === 0 || !(day >= 1 && day <= daysIn(year, month))) return Number.NaN;
  const clock = Date.UTC(year + CALENDAR_YEARS, month - 1, day, hour, minute, second) - CALENDAR_MS;
  return text.length === 20 && text[19] === 'Z' ? clock : clock + rest(text);
}

/** Two digits as a number, which is NaN when they are none, or more than `most`. */
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

/** A fraction of a second, of which milliseconds are kept, and `Z` or an offset, in milliseconds to add. */
function rest(text: string): number {
  const parts = REST.exec(text.slice(19));
  if (parts === null) return Number.NaN;
  const [, fraction = '', sign = '+', hours = '00', minutes = '00'] = parts;
  const offset = 60 * twoDigits(hours, 0, 23) + twoDigits(minutes, 0, 59);
  return Number(fraction.slice(0, 3).padEnd(3, '0')) - Number(`${sign}1`) * offset * 60_000;
}

/** `2025-02-25T12:06:38Z`, without a fraction, as tokens and users carry it. */
export function formatWireInstant(instant: Date): string {
  return formatIsoInstant(instant);
}

/** `2025-02-25T12:06:38+00:00`, which only `/sudo` uses (wire.md §1.6). */
export function formatSudoInstant(instant: Date): string {
  return formatWireInstant(instant).replace('Z', '+00:00');
}

// A transformation and no refinement before it, so that each text is read once.
export const instantSchema = z.pipe(
  z.string(),
  z.transform((text, { issues }) => {
    const instant = parseInstant(text);
    if (instant !== null) return instant;
    issues.push({ code: 'custom', message: 'Not an ISO 8601 instant', input: text });
    return z.NEVER;
  }),
);

// No union of schemas: its code is a kilobyte that every page would load.
export const optionalInstantSchema = z.pipe(
  z.nullable(z.string()),
  z.transform((text, { issues }) => {
    const instant = parseOptionalInstant(text);
    if (instant !== undefined) return instant;
    issues.push({ code: 'custom', message: 'Neither empty nor an ISO 8601 instant', input: text });
    return z.NEVER;
  }),
);
