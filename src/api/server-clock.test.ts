// Tests how the difference between the computer's clock and the API's is learned.
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

const NOW = Date.parse('2026-11-24T12:00:00.300Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type ServerClock = typeof import('./server-clock.ts');

let clock: ServerClock;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  vi.resetModules();
  clock = await import('./server-clock.ts');
});

/** The headers of an answer by an API whose clock is `ahead` milliseconds ahead of the computer's. */
function headersOf(ahead: number, others: Record<string, string> = {}): Headers {
  return new Headers({ Date: new Date(Date.now() + ahead).toUTCString(), ...others });
}

/** An answer that arrives `milliseconds` after its request was sent, half of it after the API has answered. */
function answer(ahead: number, milliseconds = 80): void {
  const sentAt = Date.now();
  vi.setSystemTime(sentAt + milliseconds / 2);
  const headers = headersOf(ahead);
  vi.setSystemTime(sentAt + milliseconds);
  clock.learnFromHeaders(headers, sentAt);
}

describe('the offset', () => {
  it('is 0 before the first answer', () => {
    expect(clock.clockOffset()).toBe(0);
    expect(clock.serverNow()).toEqual(new Date(NOW));
  });

  it.each([
    ['6 minutes fast', -6 * MINUTE],
    ['6 minutes slow', 6 * MINUTE],
    ['10 minutes fast', -10 * MINUTE],
    ['10 minutes slow', 10 * MINUTE],
    ['26 hours fast', -26 * HOUR],
    ['26 hours slow', 26 * HOUR],
    ['one day fast', -24 * HOUR],
    ['13 hours slow', 13 * HOUR],
  ])('of a computer that is %s is learned within a second', (_, ahead) => {
    answer(ahead);
    expect(Math.abs(clock.clockOffset() - ahead)).toBeLessThan(1000);
    expect(Math.abs(clock.serverNow().getTime() - (Date.now() + ahead))).toBeLessThan(1000);
    expect(Math.abs(clock.toServerTime(NOW).getTime() - (NOW + ahead))).toBeLessThan(1000);
  });

  it.each([0, 250, -250])(
    'is exactly 0 if the clocks may agree, here with %i milliseconds between them',
    ahead => {
      answer(ahead);
      expect(clock.clockOffset()).toBe(0);
    },
  );

  it('is not taken from the time that an answer needed', () => {
    answer(0, 25_000);
    expect(clock.clockOffset()).toBe(0);
  });

  it('gets closer with each answer', () => {
    answer(10 * MINUTE, 9000);
    for (let step = 0; step < 10; step++) {
      vi.setSystemTime(Date.now() + 100);
      answer(10 * MINUTE, 20);
    }
    expect(Math.abs(clock.clockOffset() - 10 * MINUTE)).toBeLessThan(150);
  });

  it('follows a clock that is set', () => {
    answer(0);
    vi.setSystemTime(NOW + 6 * MINUTE);
    answer(-6 * MINUTE);
    expect(Math.abs(clock.clockOffset() + 6 * MINUTE)).toBeLessThan(1000);
    answer(0);
    expect(clock.clockOffset()).toBe(0);
  });

  it('is told to listeners if it changes', () => {
    const listener = vi.fn();
    const remove = clock.onClockOffsetChange(listener);
    answer(0);
    expect(listener).not.toHaveBeenCalled();
    answer(6 * MINUTE);
    expect(listener).toHaveBeenCalledOnce();
    remove();
    answer(0);
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('nothing is learned', () => {
  it.each([
    ['a date in another format', { Date: '2026-11-25T12:00:00Z' }],
    ['two dates', { Date: 'Wed, 25 Nov 2026 12:00:00 GMT, Thu, 26 Nov 2026 12:00:00 GMT' }],
    ['a day that no month has', { Date: 'Wed, 45 Nov 2026 12:00:00 GMT' }],
    ['a year long past', { Date: 'Thu, 01 Jan 1970 00:00:00 GMT' }],
    ['the last year that can be written', { Date: 'Fri, 31 Dec 9999 23:59:59 GMT' }],
    ['the answer of a cache', { Date: 'Wed, 25 Nov 2026 12:00:00 GMT', Age: '90' }],
    ['a page', { Date: 'Wed, 25 Nov 2026 12:00:00 GMT', 'Content-Type': 'text/html; charset=utf-8' }],
    ['no date', {}],
  ])('from %s', (_, headers) => {
    clock.learnFromHeaders(new Headers(headers), NOW);
    expect(clock.clockOffset()).toBe(0);
  });

  it('while the computer’s clock is set back', () => {
    clock.learnFromHeaders(headersOf(26 * HOUR), NOW + HOUR);
    expect(clock.clockOffset()).toBe(0);
  });
});

describe('an instant that was now for the API', () => {
  it('is used if no answer had a date', () => {
    clock.learnFromInstant(new Date(NOW - 6 * MINUTE), NOW);
    expect(Math.abs(clock.clockOffset() + 6 * MINUTE)).toBeLessThan(1000);
  });

  it('does not contradict a date', () => {
    answer(0);
    clock.learnFromInstant(new Date('9999-12-31T23:55:00Z'), NOW);
    clock.learnFromInstant(new Date(NOW - HOUR), NOW);
    expect(clock.clockOffset()).toBe(0);
  });
});
