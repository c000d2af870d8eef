// Tests how instants of the wire are read and written.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay } from '../domain/calendar-day.ts';
import { instantSchema, optionalInstantSchema, parseInstant } from './date.ts';
import { formatSudoInstant, formatWireInstant } from './format-date.ts';

describe('an instant of the wire', () => {
  it.each([
    ['2025-02-25T12:06:38Z', '2025-02-25T12:06:38.000Z'],
    ['2025-02-25T12:06:38+00:00', '2025-02-25T12:06:38.000Z'],
    ['2025-02-25T12:06:38-05:30', '2025-02-25T17:36:38.000Z'],
    ['2025-02-25T12:06:38.123456Z', '2025-02-25T12:06:38.123Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
    ['0099-12-31T23:59:59Z', '0099-12-31T23:59:59.000Z'],
  ])('is read: %s', (text, instant) => {
    expect(parseInstant(text)?.toISOString()).toBe(instant);
    expect(v.parse(instantSchema, text).toISOString()).toBe(instant);
  });

  it.each([
    '',
    'never',
    '2025-02-25',
    '2025-02-25T12:06Z',
    '2025-02-25T12:06:38',
    '2025-02-25 12:06:38Z',
    '2025-02-30T12:06:38Z',
    '2025-02-30T12:06:38+01:00',
    '2027-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2025-04-31T00:00:00Z',
    '2025-02-25T24:00:00Z',
    '2025-02-25T12:60:00Z',
    '2025-13-01T00:00:00Z',
    '2025-02-25T12:06:38+99:00',
    '1740485198',
    'Tue, 25 Feb 2025 12:06:38 GMT',
    '2025-02-25T12:06:38Z\n',
  ])('cannot be "%s"', text => {
    expect(parseInstant(text)).toBeNull();
    expect(v.is(instantSchema, text)).toBe(false);
  });

  it.each([[null], [undefined], [1740485198], [{}]])('cannot be %j', value => {
    expect(v.is(instantSchema, value)).toBe(false);
  });
});

it('reads the same instants as a simple implementation with a regular expression and Date', () => {
  const two = (max: number) => fc.integer({ min: 0, max }).map(number => String(number).padStart(2, '0'));
  const text = fc
    .tuple(
      fc.oneof(fc.constantFrom('0000', '0001', '0099', '1900', '2000', '2024', '9999', '25'), fc.nat(9999)),
      fc.tuple(two(14), two(33), two(25), two(61), two(61)),
      fc.constantFrom('', '', '.5', '.12', '.1239', '.', '.x', '.999999999999999999'),
      fc.oneof(
        fc.constantFrom('Z', 'Z', '', 'z', '+0100', ' Z', 'ZZ'),
        fc.tuple(two(25), two(61)).map(([h, m]) => `+${h}:${m}`),
        fc.tuple(two(25), two(61)).map(([h, m]) => `-${h}:${m}`),
      ),
      fc.constantFrom('T', 'T', 'T', ' '),
      fc.constantFrom('', '', '', ' ', '\n', '+', '-'),
    )
    .map(
      ([year, [month, day, hour, minute, second], fraction, zone, t, extra]) =>
        `${String(year).padStart(4, '0')}-${month}-${day}${t}${hour}:${minute}:${second}${fraction}${zone}${extra}`,
    );
  fc.assert(
    fc.property(text, given => {
      expect(parseInstant(given)).toEqual(bySpecification(given));
    }),
    { numRuns: 3000 },
  );
});

/** A slow but simple implementation. */
function bySpecification(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const clock = text.slice(0, 19);
  const asUtc = new Date(`${clock}Z`);
  if (Number.isNaN(asUtc.getTime()) || !asUtc.toISOString().startsWith(clock)) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

describe('an optional instant', () => {
  it.each([[undefined], [null], [''], ['0001-01-01T00:00:00Z'], ['0001-01-01T00:00:00+00:00']])(
    'is null for %j',
    value => {
      expect(v.parse(optionalInstantSchema, value)).toBeNull();
    },
  );

  it('is read', () => {
    expect(v.parse(optionalInstantSchema, '2027-02-22T22:59:59Z')).toEqual(new Date('2027-02-22T22:59:59Z'));
  });

  it.each([['never'], [' '], [0], [false]])('cannot be %j', value => {
    expect(v.is(optionalInstantSchema, value)).toBe(false);
  });
});

describe('writing an instant', () => {
  it('drops the fraction of a second', () => {
    expect(formatWireInstant(new Date('2027-02-22T22:59:59.987Z'))).toBe('2027-02-22T22:59:59Z');
  });

  it('writes sudo instants with an offset', () => {
    expect(formatSudoInstant(new Date('2025-02-25T12:06:38.500Z'))).toBe('2025-02-25T12:06:38+00:00');
  });

  it('keeps a chosen day in every zone when written and read again', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 5843 }), (zone, count) => {
        const day = new Date(Date.UTC(2025, 0, 1 + count)).toISOString().slice(0, 10);
        const sent = formatWireInstant(endOfDay(day, zone));
        expect(dayOf(v.parse(instantSchema, sent), zone), `${day} in ${zone}`).toBe(day);
      }),
      { numRuns: 300 },
    );
  });
});
