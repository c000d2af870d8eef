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
  const token = { scopes: ['global'], access: { kind: 'all' }, automation: null } as const;
  const synthetic = { name: 'Global API Token', login: 'global-api-token@example.com' };

  it('is recognised by its synthetic owner, whatever its own name', () => {
    expect(isLegacyToken(token, synthetic)).toBe(true);
    expect(isLegacyToken(token, { name: '', login: 'Global API Token' })).toBe(true);
  });

  it.each([null, { name: 'Sana Ueda', login: 'superuser@example.com' }])(
    'is not one of the owner %j',
    owner => {
      expect(isLegacyToken(token, owner)).toBe(false);
    },
  );

  it.each([
    { scopes: ['purge_select'] },
    { access: { kind: 'limited', serviceIds: ['a'] } as const },
    { access: { kind: 'none' } as const },
    { automation: { role: 'engineer', tlsManagement: null } },
  ])('is not a token of the synthetic owner with %j', changes => {
    expect(isLegacyToken({ ...token, ...changes }, synthetic)).toBe(false);
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
