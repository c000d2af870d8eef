// Tests the expiration of a new token, and which days cannot be chosen.
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar-day.ts';
import {
  expirationDays,
  expirationInstant,
  expirationProblem,
  expiryInBothZones,
  isPastExpiry,
  lastDay,
} from './expiration.ts';
import { formatInstant } from './time-zone.ts';

const NOW = new Date('2026-11-24T23:30:00Z');

describe('the default expiry', () => {
  it('is 90 calendar days after today in the given zone', () => {
    expect(lastDay(90, NOW, 'UTC')).toBe('2027-02-22');
    expect(lastDay(90, NOW, 'Europe/Berlin')).toBe('2027-02-23');
    expect(lastDay(90, NOW, 'America/New_York')).toBe('2027-02-22');
  });

  it('counts calendar days across a clock change', () => {
    expect(lastDay(90, new Date('2027-01-31T23:30:00Z'), 'Europe/London')).toBe('2027-05-01');
  });
});

describe('a chosen day', () => {
  it('can be today, until its last second', () => {
    expect(expirationProblem('2026-11-24', NOW, 'UTC')).toBeNull();
    expect(expirationProblem('2026-11-24', new Date('2026-11-24T23:59:58Z'), 'UTC')).toBeNull();
    expect(expirationProblem('2026-11-24', new Date('2026-11-24T23:59:59Z'), 'UTC')).toBe(
      'This date has passed. Choose today or a later date.',
    );
  });

  it('ends by the clock of the given zone', () => {
    expect(expirationProblem('2026-11-24', NOW, 'America/New_York')).toBeNull();
    expect(expirationProblem('2026-11-24', NOW, 'Europe/Berlin')).toBe(
      'This date has passed. Choose today or a later date.',
    );
  });

  it('is required', () => {
    expect(expirationProblem('', NOW, 'UTC')).toBe('Choose an expiry date, or select Never.');
  });

  it.each(['2027-02-30', '20260-01-01', 'incomplete', 'tomorrow', '<img src=x>'])(
    'must exist, unlike %s',
    day => {
      expect(expirationProblem(day, NOW, 'UTC')).toBe('Enter a valid date with day, month and year.');
    },
  );

  it.each(['0000-01-01', '0001-01-01', '0202-11-25', '1969-12-31', '1970-01-01'])(
    'has passed if it is %s',
    day => {
      expect(expirationProblem(day, NOW, 'UTC')).toBe('This date has passed. Choose today or a later date.');
    },
  );

  it.each([
    ['2026-11-24T23:30:00Z', 'UTC', '2026-11-24'],
    ['2026-11-24T23:30:00Z', 'Europe/Berlin', '2026-11-25'],
    ['2026-11-24T23:30:00Z', 'America/New_York', '2026-11-24'],
    ['2026-11-24T23:59:58.999Z', 'UTC', '2026-11-24'],
    // Today ends in this second, so that its end has passed when the token is requested.
    ['2026-11-24T23:59:59.000Z', 'UTC', '2026-11-25'],
    ['2026-11-25T00:00:00.000Z', 'UTC', '2026-11-25'],
  ])('at %s in %s can be %s at the earliest, as the input and the rule both say', (at, zone, first) => {
    const now = new Date(at);
    const days = expirationDays(now, zone);
    expect(days).toEqual({ first, last: '9998-12-31' });
    const problems = [addDays(first, -1), first, days.last, addDays(days.last, 1)].map(day =>
      expirationProblem(day, now, zone),
    );
    expect(problems).toEqual([
      'This date has passed. Choose today or a later date.',
      null,
      null,
      'Enter a date before the year 9999.',
    ]);
  });

  it.each([
    ['2026-03-29', 'Europe/Berlin', '29 Mar 2026, 23:59 CEST', '29 Mar 2026, 21:59 UTC'],
    ['2026-10-25', 'Europe/Berlin', '25 Oct 2026, 23:59 CET', '25 Oct 2026, 22:59 UTC'],
    ['2026-10-24', 'America/Nuuk', '24 Oct 2026, 23:59 GMT-2', '25 Oct 2026, 01:59 UTC'],
    ['2026-04-23', 'Africa/Cairo', '23 Apr 2026, 23:59 EET', '23 Apr 2026, 21:59 UTC'],
  ])('%s, when clocks change in %s, is shown as %s and sent as %s', (day, zone, shown, sent) => {
    const instant = expirationInstant({ kind: 'day', day }, zone);
    expect(instant && formatInstant(instant, zone)).toBe(shown);
    expect(instant && formatInstant(instant, 'UTC')).toBe(sent);
  });

  it('expires at its end in the given zone', () => {
    const choice = { kind: 'day', day: '2027-02-22' } as const;
    expect(expirationInstant(choice, 'Europe/Berlin')).toEqual(new Date('2027-02-22T22:59:59Z'));
    expect(expirationInstant(choice, 'UTC')).toEqual(new Date('2027-02-22T23:59:59Z'));
  });
});

it('has no instant if it is never', () => {
  expect(expirationInstant({ kind: 'never' }, 'UTC')).toBeNull();
});

it('rejects an expiry at or before now', () => {
  expect(isPastExpiry(new Date(NOW.getTime() - 1), NOW)).toBe(true);
  expect(isPastExpiry(NOW, NOW)).toBe(true);
  expect(isPastExpiry(new Date(NOW.getTime() + 1), NOW)).toBe(false);
});

it.each([
  ['Europe/Berlin', '2027-02-25T22:59:59Z', '25 Feb 2027, 23:59 CET (22:59 UTC)'],
  ['America/New_York', '2027-02-26T04:59:59Z', '25 Feb 2027, 23:59 GMT-5 (26 Feb 2027, 04:59 UTC)'],
  ['Asia/Tokyo', '2027-02-25T14:59:59Z', '25 Feb 2027, 23:59 GMT+9 (14:59 UTC)'],
  ['UTC', '2027-02-25T23:59:59Z', '25 Feb 2027, 23:59 UTC'],
])('in %s is shown with the instant that is sent', (zone, instant, text) => {
  expect(expiryInBothZones(new Date(instant), zone)).toBe(text);
});
