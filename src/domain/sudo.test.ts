// Tests when sudo ends for the console, and how the time left is formatted.
import { describe, expect, it } from 'vitest';
import { boundedSudo, formatCountdown, freshSudoBegin, sudoEndsAt, sudoLeft } from './sudo.ts';

const SERVER_END = new Date('2026-11-24T12:05:00.000Z');

describe('sudo', () => {
  it('ends for the console 30 seconds before it ends on the server', () => {
    expect(sudoEndsAt(SERVER_END)).toEqual(new Date('2026-11-24T12:04:30.000Z'));
  });

  it.each([
    ['2026-11-24T12:00:00.000Z', 270_000],
    ['2026-11-24T12:04:29.999Z', 1],
    ['2026-11-24T12:04:30.000Z', 0],
    ['2026-11-24T12:04:59.000Z', 0],
    ['2026-11-25T12:00:00.000Z', 0],
  ])('at %s has %i milliseconds left', (now, left) => {
    expect(sudoLeft(SERVER_END, new Date(now))).toBe(left);
  });

  it.each([
    ['2026-11-24T12:05:00.000Z', '2026-11-24T12:05:00.000Z'],
    ['2026-11-24T12:05:01.000Z', '2026-11-24T12:05:00.000Z'],
    ['9999-12-31T23:59:59.000Z', '2026-11-24T12:05:00.000Z'],
    ['2026-11-24T11:00:00.000Z', '2026-11-24T11:00:00.000Z'],
  ])('that the API says at noon to end at %s ends at %s', (end, bounded) => {
    expect(boundedSudo(new Date(end), new Date('2026-11-24T12:00:00Z'))).toEqual(new Date(bounded));
  });

  it('began five minutes before its end', () => {
    expect(freshSudoBegin(SERVER_END)).toEqual(new Date('2026-11-24T12:00:00.000Z'));
  });

  it('has no end and no time left if the session was never in sudo', () => {
    expect(boundedSudo(null, new Date('2026-11-24T12:00:00Z'))).toBeNull();
    expect(sudoEndsAt(null)).toBeNull();
    expect(sudoLeft(null, new Date('2026-11-24T12:00:00Z'))).toBe(0);
  });
});

it.each([
  [270_000, '4:30'],
  [252_000, '4:12'],
  [60_000, '1:00'],
  [59_001, '1:00'],
  [59_000, '0:59'],
  [9000, '0:09'],
  [1, '0:01'],
  [0, '0:00'],
  [-1500, '0:00'],
  [600_000, '10:00'],
])('formats %i milliseconds as %s', (milliseconds, text) => {
  expect(formatCountdown(milliseconds)).toBe(text);
});
