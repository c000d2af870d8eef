// Tests the exact bodies of the forms that create tokens, sign in and enter sudo.
import { describe, expect, it } from 'vitest';
import type { NewAutomationToken, NewUserToken } from '../domain/token.ts';
import { encodeNewAutomationToken, encodeNewToken, encodeSignIn, encodeSudo } from './token-request.ts';

const TOKEN: NewUserToken = {
  kind: 'user',
  name: 'CI deploy',
  scopes: ['purge_all', 'global:read'],
  access: { kind: 'all' },
  expiresAt: null,
};

describe('the form of a new token', () => {
  it('contains no services for all services, and no expiry for never', () => {
    expect(encodeNewToken(TOKEN).toString()).toBe('name=CI+deploy&scope=purge_all+global%3Aread');
  });

  it('contains each service, and the expiry without a fraction of a second', () => {
    const form = encodeNewToken({
      ...TOKEN,
      access: { kind: 'limited', serviceIds: ['a', 'b'] },
      expiresAt: new Date('2027-02-22T22:59:59.000Z'),
    });
    expect(form.toString()).toBe(
      'name=CI+deploy&scope=purge_all+global%3Aread&services%5B%5D=a&services%5B%5D=b&expires_at=2027-02-22T22%3A59%3A59Z',
    );
  });

  it('keeps the order of the scopes', () => {
    expect(encodeNewToken({ ...TOKEN, scopes: ['global:read', 'purge_all'] }).get('scope')).toBe(
      'global:read purge_all',
    );
  });

  it('encodes a name that looks like another field', () => {
    expect(encodeNewToken({ ...TOKEN, name: 'a&scope=global\n+é' }).toString()).toBe(
      'name=a%26scope%3Dglobal%0A%2B%C3%A9&scope=purge_all+global%3Aread',
    );
  });
});

describe('the body of a new automation token', () => {
  const token: NewAutomationToken = { ...TOKEN, kind: 'automation', role: 'engineer', tlsManagement: false };

  it('says that its services are a limit', () => {
    const access = { kind: 'limited', serviceIds: ['a'] } as const;
    expect(encodeNewAutomationToken({ ...token, access })).toMatchObject({
      services: ['a'],
      limit_services: true,
    });
  });

  it('has no limit for all services', () => {
    expect(encodeNewAutomationToken(token)).toEqual({
      name: 'CI deploy',
      role: 'engineer',
      scope: 'purge_all global:read',
      services: [],
      tls_access: false,
      expires_at: null,
    });
  });
});

it('signs in with a global token that is named as a session and expires after 12 hours', () => {
  const form = encodeSignIn(
    'user@example.com',
    'correct horse & battery',
    new Date('2026-11-24T12:00:00.250Z'),
  );
  expect(form.toString()).toBe(
    'name=Token+Console+browser+session&scope=global&expires_at=2026-11-25T00%3A00%3A00Z&username=user%40example.com&password=correct+horse+%26+battery',
  );
});

it('enters sudo with only login and password', () => {
  expect(encodeSudo('user@example.com', 'a+b%').toString()).toBe(
    'username=user%40example.com&password=a%2Bb%25',
  );
});
