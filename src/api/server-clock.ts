// The API's clock: how far it is from the computer's, learned from the API's answers.
import { computerNow } from './computer-clock.ts';

/** The difference lies between these, in milliseconds; `null` until an answer had a time. */
let bounds: { readonly low: number; readonly high: number } | null = null;
let offset = 0;

const listeners = new Set<() => void>();

/** Times of the wire have whole seconds: the API's clock was up to this much further. */
const SECOND = 1000;

// Other times are mistakes, and far ones could not be formatted.
const EARLIEST = Date.UTC(2000);
const LATEST = Date.UTC(9998);

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Now, by the API's clock. Every instant of the API is compared with this. */
export function serverNow(): Date {
  return toServerTime(computerNow());
}

/** The milliseconds by which the API's clock is ahead of the computer's. Exactly 0 while they may agree. */
export function clockOffset(): number {
  return offset;
}

/** Converts an instant of the computer's clock, such as when a list was loaded, to the API's. */
export function toServerTime(computerTime: number): Date {
  return new Date(computerTime + offset);
}

/** @returns a function that removes the listener. */
export function onClockOffsetChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * Learns from the `Date` of an answer of the API.
 * @param sentAt {@link computerNow} when the request was sent.
 * @param receivedAt the same when the answer arrived.
 */
export function learnFromHeaders(headers: Headers, sentAt: number, receivedAt = computerNow()): void {
  const date = headers.get('Date');
  if (date === null || !HTTP_DATE.test(date)) return;
  // A cache repeats the time of an earlier answer, and a page is from another server.
  if (Number(headers.get('Age') ?? 0) > 0 || headers.get('Content-Type')?.includes('html')) return;
  learn(Date.parse(date), sentAt, receivedAt);
}

/** Learns from an instant that was now for the API when it answered, if no answer had a `Date`. */
export function learnFromInstant(instant: Date, sentAt: number): void {
  if (bounds === null) learn(instant.getTime(), sentAt, computerNow());
}

function learn(time: number, sentAt: number, receivedAt: number): void {
  if (!(time >= EARLIEST && time < LATEST)) return;
  // The API answered at some time between sending and receiving.
  const [low, high] = [time - receivedAt, time + SECOND - sentAt];
  // Somebody set the computer's clock back meanwhile.
  if (low > high) return;
  const both = bounds && { low: Math.max(bounds.low, low), high: Math.min(bounds.high, high) };
  // If the answer contradicts earlier ones, one of the clocks was set.
  bounds = both && both.low <= both.high ? both : { low, high };
  const next = bounds.low <= 0 && bounds.high >= 0 ? 0 : Math.round((bounds.low + bounds.high) / 2);
  if (next === offset) return;
  offset = next;
  for (const listener of listeners) listener();
}
