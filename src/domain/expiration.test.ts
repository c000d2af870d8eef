// Tests the expiration of a new token, and which days cannot be chosen.
import { describe, expect, it } from 'vitest';
import { defaultExpirationDay, expirationInstant, expirationProblem, isPastExpiry } from './expiration.ts';

const NOW = new Date('2026-11-24T23:30:00Z');

describe('the default expiry', () => {
  it('is 90 calendar days after today in the given zone', () => {
    expect(defaultExpirationDay(NOW, 'UTC')).toBe('2027-02-22');
    expect(defaultExpirationDay(NOW, 'Europe/Berlin')).toBe('2027-02-23');
    expect(defaultExpirationDay(NOW, 'America/New_York')).toBe('2027-02-22');
  });

  it('counts calendar days across a clock change', () => {
    expect(defaultExpirationDay(new Date('2027-01-31T23:30:00Z'), 'Europe/London')).toBe('2027-05-01');
  });
});

describe('a chosen day', () => {
  it('can be today, until its last second', () => {
    expect(expirationProblem('2026-11-24', NOW, 'UTC')).toBeNull();
    expect(expirationProblem('2026-11-24', new Date('2026-11-24T23:59:58Z'), 'UTC')).toBeNull();
    expect(expirationProblem('2026-11-24', new Date('2026-11-24T23:59:59Z'), 'UTC')).toBe(
      'Choose today or a later day: this one has passed.',
    );
  });

  it('ends by the clock of the given zone', () => {
    expect(expirationProblem('2026-11-24', NOW, 'America/New_York')).toBeNull();
    expect(expirationProblem('2026-11-24', NOW, 'Europe/Berlin')).toBe(
      'Choose today or a later day: this one has passed.',
    );
  });

  it('is required', () => {
    expect(expirationProblem('', NOW, 'UTC')).toBe(
      'Choose the day on which the token expires, or let it never expire.',
    );
  });

  it.each(['2027-02-30', '20260-01-01', '9999-12-31', 'tomorrow', '<img src=x>'])(
    'must exist, unlike %s',
    day => {
      expect(expirationProblem(day, NOW, 'UTC')).toBe('Enter a date that exists, as day, month and year.');
    },
  );

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
