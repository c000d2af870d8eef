// Tests how instants and relative times are formatted.
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  DAY,
  formatDay,
  formatInstant,
  formatMinute,
  formatPast,
  formatRelative,
  formatSince,
  localTimeZone,
} from './time-zone.ts';

describe('an instant', () => {
  it.each([
    ['2027-02-22T22:59:59Z', 'Europe/Berlin', '22 Feb 2027, 23:59 CET'],
    ['2026-07-01T10:00:00Z', 'Europe/Berlin', '1 Jul 2026, 12:00 CEST'],
    ['2027-02-22T22:59:59Z', 'UTC', '22 Feb 2027, 22:59 UTC'],
    ['2026-06-01T00:00:00Z', 'UTC', '1 Jun 2026, 00:00 UTC'],
    ['2026-06-01T00:00:00Z', 'Asia/Kathmandu', '1 Jun 2026, 05:45 GMT+5:45'],
    ['2026-06-01T00:00:00Z', 'America/Sao_Paulo', '31 May 2026, 21:00 GMT-3'],
  ])('%s in %s is formatted as %s', (instant, zone, text) => {
    expect(formatInstant(new Date(instant), zone)).toBe(text);
  });

  it('can be formatted without the zone', () => {
    expect(formatMinute(new Date('2027-02-22T22:59:59Z'), 'Europe/Berlin')).toBe('22 Feb 2027, 23:59');
    expect(formatMinute(new Date('2026-07-01T10:00:00Z'), 'Europe/Berlin')).toBe('1 Jul 2026, 12:00');
  });

  it.each([
    ['2026-11-24T08:41:00Z', '2026-11-24T20:00:00Z', '09:41'],
    ['2026-11-24T08:41:00Z', '2026-11-24T23:30:00Z', '24 Nov 2026, 09:41'],
    ['2026-11-24T23:10:00Z', '2026-11-24T23:30:00Z', '00:10'],
  ])('%s was "%3$s" at %2$s', (instant, now, text) => {
    expect(formatSince(new Date(instant), new Date(now), 'Europe/Berlin')).toBe(text);
  });

  it('can be formatted as a day', () => {
    expect(formatDay(new Date('2027-02-22T23:30:00Z'), 'Europe/Berlin')).toBe('23 Feb 2027');
    expect(formatDay(new Date('2027-02-22T23:30:00Z'), 'UTC')).toBe('22 Feb 2027');
  });
});

describe('in a browser that tells its zone without Intl', () => {
  const ZONES = [
    'Europe/Berlin',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'Pacific/Chatham',
    'America/New_York',
  ];
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });

  it.each(ZONES)('the texts of %s are those of Intl', zone => {
    const instants = Array.from({ length: 3000 }, (_, at) => new Date(at * 3.1e9 + (at % 60) * 60_000));
    const byIntl = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options });
      return instants.map(instant => format.format(instant));
    };
    const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
    const time = { hour: '2-digit', minute: '2-digit' } as const;
    vi.stubEnv('TZ', zone);
    vi.stubGlobal('Temporal', { Now: { timeZoneId: () => zone } });
    expect(localTimeZone()).toBe(zone);
    // Only the zone of the computer is formatted without it.
    const created = vi.spyOn(Intl, 'DateTimeFormat');
    const days = instants.map(instant => formatDay(instant, zone));
    const minutes = instants.map(instant => formatMinute(instant, zone));
    const times = instants.map(instant => formatSince(instant, instant, zone));
    expect(created).not.toHaveBeenCalled();
    created.mockRestore();
    expect(days).toEqual(byIntl(day));
    expect(minutes).toEqual(byIntl({ ...day, ...time }));
    expect(times).toEqual(byIntl(time));
  });

  it('UTC and other zones are shown as ever', () => {
    vi.stubEnv('TZ', 'America/New_York');
    vi.stubGlobal('Temporal', { Now: { timeZoneId: () => 'America/New_York' } });
    const instant = new Date('2026-09-30T23:30:00Z');
    expect(formatMinute(instant, 'America/New_York')).toBe('30 Sept 2026, 19:30');
    expect(formatMinute(instant, 'UTC')).toBe('30 Sept 2026, 23:30');
    expect(formatMinute(instant, 'Europe/Berlin')).toBe('1 Oct 2026, 01:30');
    expect(formatInstant(instant, 'America/New_York')).toBe('30 Sept 2026, 19:30 GMT-4');
  });

  it('an unknown zone is UTC', () => {
    vi.stubGlobal('Temporal', { Now: { timeZoneId: () => 'Etc/Unknown' } });
    expect(localTimeZone()).toBe('UTC');
  });
});

describe('the relative time', () => {
  const now = new Date('2026-11-24T12:00:00.000Z');
  it.each([
    ['2026-11-24T12:00:00.000Z', 'just now'],
    ['2026-11-24T11:59:00.001Z', 'just now'],
    ['2026-11-24T11:59:00.000Z', '1 minute ago'],
    ['2026-11-24T11:00:00.001Z', '59 minutes ago'],
    ['2026-11-24T11:00:00.000Z', '1 hour ago'],
    ['2026-11-23T12:00:00.001Z', '23 hours ago'],
    // Not "yesterday": this was the day before yesterday.
    ['2026-11-22T20:00:00.000Z', '1 day ago'],
    ['2026-11-19T12:00:00.000Z', '5 days ago'],
    ['2026-10-25T12:00:00.000Z', '1 month ago'],
    ['2025-11-24T12:00:00.001Z', '12 months ago'],
    ['2025-11-24T12:00:00.000Z', '1 year ago'],
    ['2024-11-23T12:00:00.000Z', '2 years ago'],
    ['2026-11-24T12:00:00.001Z', 'within a minute'],
    ['2026-11-24T12:01:00.000Z', 'in 1 minute'],
    ['2026-11-24T15:00:00.000Z', 'in 3 hours'],
    ['2026-11-25T12:00:00.000Z', 'in 1 day'],
    ['2026-11-29T12:00:00.000Z', 'in 5 days'],
    ['2026-11-30T11:59:59.999Z', 'in 5 days'],
    ['2027-02-22T12:00:00.000Z', 'in 3 months'],
  ])('of %s is "%s"', (instant, text) => {
    expect(formatRelative(new Date(instant), now)).toBe(text);
  });
});

it('words relative times as Intl.RelativeTimeFormat does', () => {
  const intl = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });
  for (const days of [-2, -1, 1, 2, 29])
    expect(formatRelative(new Date(days * DAY), new Date(0))).toBe(intl.format(days, 'day'));
  for (const years of [-1969, -1, 1, 999, 1000, 5000])
    expect(formatRelative(new Date(years * 365 * DAY), new Date(0))).toBe(intl.format(years, 'year'));
});

describe('the relative time of something that has happened', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  it.each([
    ['2026-11-24T11:57:00Z', '3 minutes ago'],
    ['2026-11-24T12:00:00Z', 'just now'],
    // The difference between the clocks is known to a second only, which must not put the past into the future.
    ['2026-11-24T12:00:20Z', 'just now'],
    ['2026-11-24T12:09:00Z', 'just now'],
    ['2026-11-25T14:00:00Z', 'just now'],
  ])('of %s is "%s"', (instant, text) => {
    expect(formatPast(new Date(instant), now)).toBe(text);
  });
});

describe('the local time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    // What browsers call a zone that they do not know. They cannot format dates in it.
    ['Etc/Unknown', 'UTC'],
    ['', 'UTC'],
    [undefined, 'UTC'],
  ])('called %j by the browser is %s', (timeZone, expected) => {
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      ...new Intl.DateTimeFormat().resolvedOptions(),
      // @ts-expect-error Some browsers do not say their zone.
      timeZone,
    });
    onTestFinished(() => void vi.restoreAllMocks());
    expect(localTimeZone()).toBe(expected);
    expect(formatInstant(new Date('2026-11-24T12:00:00Z'), localTimeZone())).toContain('Nov 2026');
  });
});
