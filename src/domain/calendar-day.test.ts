// Tests calendar days in every time zone, including days with a clock change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  dayProblem,
  endOfDay,
  FIRST_DAY,
  isDay,
  LAST_DAY,
  startOfDay,
} from './calendar-day.ts';
import { localTimeZone } from './time-zone.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const FROM_2025 = Date.UTC(2025, 0, 1);
const DAYS_TO_2040 = 5843;

const aDay = fc
  .integer({ min: 0, max: DAYS_TO_2040 })
  .map(count => new Date(FROM_2025 + count * 86_400_000).toISOString().slice(0, 10));

function expectDayToEndOnItself(day: string, zone: string): void {
  const end = endOfDay(day, zone);
  expect(dayOf(end, zone), `${day} in ${zone}`).toBe(day);
  expect(dayOf(new Date(end.getTime() + 1000), zone), `the second after ${day} in ${zone}`).not.toBe(day);
  expect(end.getTime() % 1000).toBe(0);
}

describe('the end of a day', () => {
  it('falls on the day in every zone, and the next second does not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), aDay, (zone, day) => expectDayToEndOnItself(day, zone)),
      {
        numRuns: 1500,
      },
    );
  });

  it.each(['2026-03-28', '2026-12-31', '2028-02-29'])('falls on %s in every zone', day => {
    for (const zone of ZONES) expectDayToEndOnItself(day, zone);
  });

  it.each([
    ['Europe/Berlin', '2027-02-22', '2027-02-22T22:59:59.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-29T21:59:59.000Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-25T22:59:59.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-09T03:59:59.000Z'],
    ['America/New_York', '2026-11-01', '2026-11-02T04:59:59.000Z'],
    // This Saturday has no hour from 23:00, and the one in October has two.
    ['America/Nuuk', '2026-03-28', '2026-03-29T00:59:59.000Z'],
    ['America/Nuuk', '2026-10-24', '2026-10-25T01:59:59.000Z'],
    // The next day begins at 01:00.
    ['Africa/Cairo', '2026-04-23', '2026-04-23T21:59:59.000Z'],
    ['Africa/Cairo', '2026-04-24', '2026-04-24T20:59:59.000Z'],
    ['Africa/Cairo', '2026-10-29', '2026-10-29T21:59:59.000Z'],
    ['Asia/Beirut', '2026-03-28', '2026-03-28T21:59:59.000Z'],
    ['Asia/Beirut', '2026-10-24', '2026-10-24T21:59:59.000Z'],
    ['America/Santiago', '2026-04-04', '2026-04-05T03:59:59.000Z'],
    ['America/Santiago', '2026-09-05', '2026-09-06T03:59:59.000Z'],
    ['America/Havana', '2026-03-07', '2026-03-08T04:59:59.000Z'],
    ['America/Havana', '2026-11-01', '2026-11-02T04:59:59.000Z'],
    // Its clock changes by half an hour.
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-05T13:29:59.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-04T12:59:59.000Z'],
    ['Pacific/Apia', '2026-04-05', '2026-04-05T10:59:59.000Z'],
    ['Asia/Kathmandu', '2026-06-01', '2026-06-01T18:14:59.000Z'],
    // The largest offsets from UTC.
    ['Pacific/Kiritimati', '2026-01-01', '2026-01-01T09:59:59.000Z'],
    ['Etc/GMT+12', '2026-01-01', '2026-01-02T11:59:59.000Z'],
    ['UTC', '1970-01-01', '1970-01-01T23:59:59.000Z'],
    ['America/New_York', '9998-12-31', '9999-01-01T04:59:59.000Z'],
  ])('in %s on %s is %s', (zone, day, instant) => {
    expect(endOfDay(day, zone).toISOString()).toBe(instant);
    expectDayToEndOnItself(day, zone);
  });

  it.each(['', '2026-02-30', 'today'])('throws for "%s", which is not a day', text => {
    expect(() => endOfDay(text, 'UTC')).toThrow(RangeError);
  });
});

describe('the start of a day', () => {
  it('is one second after the end of the day before, in every zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), aDay, (zone, day) => {
        const start = startOfDay(day, zone);
        expect(start.getTime() - endOfDay(addDays(day, -1), zone).getTime()).toBe(1000);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['Europe/Berlin', '2026-11-24', '2026-11-23T23:00:00.000Z'],
    // This day begins at 01:00.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
    ['UTC', '1970-01-01', '1970-01-01T00:00:00.000Z'],
  ])('in %s on %s is %s', (zone, day, instant) => {
    expect(startOfDay(day, zone).toISOString()).toBe(instant);
  });

  it('throws for a text that is not a day', () => {
    expect(() => startOfDay('2026-02-30', 'UTC')).toThrow(RangeError);
  });
});

describe('a calendar day', () => {
  it.each(['1970-01-01', '2026-02-28', '2028-02-29', '9998-12-31'])('may be %s', text => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '20260-01-01',
    '26-01-01',
    '2026-1-1',
    '1969-12-31',
    '9999-12-31',
    '0000-01-01',
    '2026-01-01\n',
    ' 2026-01-01',
    '2026-01-01T00:00:00Z',
    '+12026-01-01',
    '２０２６-01-01',
    '2026-01-01<script>',
    'NaN',
    '__proto__',
  ])('cannot be "%s"', text => {
    expect(isDay(text)).toBe(false);
  });

  it.each([
    ['1970-01-01', null],
    ['2028-02-29', null],
    ['9998-12-31', null],
    ['2026-02-31', 'Enter a valid date with day, month and year.'],
    ['incomplete', 'Enter a valid date with day, month and year.'],
    ['20260-01-01', 'Enter a valid date with day, month and year.'],
    // While the first digits of a year are typed.
    ['0002-11-24', 'Enter a date from 1970 onwards.'],
    ['1969-12-31', 'Enter a date from 1970 onwards.'],
    ['9999-01-01', 'Enter a date before the year 9999.'],
    ['9999-12-31', 'Enter a date before the year 9999.'],
  ])('%s has the problem: %s', (text, problem) => {
    expect(dayProblem(text)).toBe(problem);
    expect(isDay(text)).toBe(problem === null);
  });

  it('lies between the first and the last that inputs offer', () => {
    expect([FIRST_DAY, LAST_DAY].map(isDay)).toEqual([true, true]);
    expect([addDays(FIRST_DAY, -1), addDays(LAST_DAY, 1)].map(isDay)).toEqual([false, false]);
  });

  it.each([
    ['2026-11-24', 90, '2027-02-22'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days later is %s', (day, count, later) => {
    expect(addDays(day, count)).toBe(later);
  });

  it('is the day in the given zone', () => {
    expect(dayOf(new Date('2026-12-31T23:30:00Z'), 'Europe/Berlin')).toBe('2027-01-01');
    expect(dayOf(new Date('2026-12-31T23:30:00Z'), 'America/New_York')).toBe('2026-12-31');
  });
});

it('accepts the local time zone', () => {
  expect(dayOf(new Date('2026-06-15T12:00:00Z'), localTimeZone())).toMatch(/^2026-06-1[456]$/);
});
