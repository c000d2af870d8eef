// Times typed in UTC and in the time zone of the browser.
import { afterEach, expect, test, vi } from 'vitest';
import { instantOfTyped, typedTime } from './typed-time.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['2026-11-27T09:41:00Z', 'UTC', '2026-11-27T09:41'],
  ['2026-11-27T09:41:00Z', 'Europe/Berlin', '2026-11-27T10:41'],
  ['2026-07-01T22:30:00Z', 'Europe/Berlin', '2026-07-02T00:30'],
  ['2026-07-01T22:30:00Z', 'UTC', '2026-07-01T22:30'],
])('%s is typed in %s as %s', (instant, timeZone, typed) => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  expect(typedTime(new Date(instant), timeZone)).toBe(typed);
  expect(instantOfTyped(typed, timeZone)).toBe(Date.parse(instant));
});

test.each(['UTC', 'Europe/Berlin'])('half a time is none in %s', timeZone => {
  expect(instantOfTyped('', timeZone)).toBeNaN();
});
