// Tests the type of a token, its expiry, and whether it counts toward the limit.
import { describe, expect, it } from 'vitest';
import { countsTowardLimit, isBrowserSession, isExpired, isLegacyToken } from './token.ts';

const NOW = new Date('2026-11-24T12:00:00Z');

describe('expiry', () => {
  it('takes effect at its exact instant', () => {
    expect(isExpired({ expiresAt: new Date(NOW.getTime() + 1) }, NOW)).toBe(false);
    expect(isExpired({ expiresAt: NOW }, NOW)).toBe(true);
    expect(isExpired({ expiresAt: new Date(NOW.getTime() - 1) }, NOW)).toBe(true);
  });

  it('never takes effect for a token without one', () => {
    expect(isExpired({ expiresAt: null }, NOW)).toBe(false);
  });
});

it.each([
  ['Token Console browser session', true],
  ['manage.fastly.com browser session', true],
  ['My browser session', false],
  ['token console browser session', false],
])('recognises a token named "%s" as a browser session: %s', (name, session) => {
  expect(isBrowserSession({ name })).toBe(session);
});

describe('the legacy token', () => {
  const legacy = { name: 'Global API Token', scopes: ['global'], access: { kind: 'all' } } as const;

  it('is recognised by its name, its global scope and its access', () => {
    expect(isLegacyToken(legacy)).toBe(true);
  });

  it('is not every token with its name', () => {
    expect(isLegacyToken({ ...legacy, scopes: ['purge_select'] })).toBe(false);
    expect(isLegacyToken({ ...legacy, access: { kind: 'limited', serviceIds: ['a'] } })).toBe(false);
    expect(isLegacyToken({ ...legacy, name: 'Global API token' })).toBe(false);
  });
});

describe('the limit', () => {
  it('counts an active token, with and without an expiry', () => {
    expect(countsTowardLimit({ name: 'CI deploy', expiresAt: null }, NOW)).toBe(true);
    expect(countsTowardLimit({ name: 'CI deploy', expiresAt: new Date(NOW.getTime() + 1) }, NOW)).toBe(true);
  });

  it('does not count an expired token', () => {
    expect(countsTowardLimit({ name: 'CI deploy', expiresAt: NOW }, NOW)).toBe(false);
  });

  it('does not count a browser session', () => {
    expect(countsTowardLimit({ name: 'Token Console browser session', expiresAt: null }, NOW)).toBe(false);
  });
});
