// Tests the sentence that says what a token can do, word for word, for every set of scopes, access and expiry.
import { describe, expect, it } from 'vitest';
import type { Access } from './access.ts';
import { accessSentence, type DescribedToken } from './access-sentence.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const FUTURE = new Date('2027-02-22T22:59:59Z');
const PAST = new Date('2026-02-22T22:59:59Z');
const ALL: Access = { kind: 'all' };
const THREE: Access = { kind: 'limited', serviceIds: ['a', 'b', 'c'] };
const ONE: Access = { kind: 'limited', serviceIds: ['a'] };

const GLOBAL = "do everything its owner's role allows";
const READ = 'read account information, configuration and stats';
const BOTH_PURGES = 'purge by URL, by surrogate key or everything at once';
const GLOBAL_LIMIT = ' It can also use account-level endpoints, which aren’t limited by service.';
const READ_LIMIT = ' It can also read account-level endpoints, which aren’t limited by service.';

const NO_READ = ' It cannot read configuration.';
const NO_PURGE = ' It cannot purge or change configuration.';
const NO_CHANGE = ' It cannot change configuration.';
const SOME_NO_CHANGE = `${READ_LIMIT}${NO_CHANGE}`;
const SELECT = 'purge by URL or surrogate key';

/** Scopes, what they allow, the limits for a token with access to all services, the limits for limited access. */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['global', GLOBAL, '', GLOBAL_LIMIT],
  ['global purge_all', GLOBAL, '', GLOBAL_LIMIT],
  ['global purge_select', GLOBAL, '', GLOBAL_LIMIT],
  ['global global:read', GLOBAL, '', GLOBAL_LIMIT],
  ['global purge_all purge_select', GLOBAL, '', GLOBAL_LIMIT],
  ['global purge_all global:read', GLOBAL, '', GLOBAL_LIMIT],
  ['global purge_select global:read', GLOBAL, '', GLOBAL_LIMIT],
  ['global purge_all purge_select global:read', GLOBAL, '', GLOBAL_LIMIT],
  ['purge_all', 'purge everything', NO_READ, NO_READ],
  ['purge_select', SELECT, NO_READ, NO_READ],
  ['purge_all purge_select', BOTH_PURGES, NO_READ, NO_READ],
  ['global:read', READ, NO_PURGE, `${READ_LIMIT}${NO_PURGE}`],
  ['purge_all global:read', `both purge everything and ${READ}`, NO_CHANGE, SOME_NO_CHANGE],
  ['purge_select global:read', `both ${SELECT} and ${READ}`, NO_CHANGE, SOME_NO_CHANGE],
  ['purge_all purge_select global:read', `both ${BOTH_PURGES} and ${READ}`, NO_CHANGE, SOME_NO_CHANGE],
];

function sentence(scopes: string, given: Partial<DescribedToken> = {}): string {
  const token = { access: ALL, expiresAt: FUTURE, role: null, automation: null, ...given };
  const words = scopes.split(' ').filter(word => word !== '');
  return accessSentence({ ...token, scopes: words }, NOW, 'Europe/Berlin');
}

describe.each(ROWS)('a token with %s', (scopes, abilities, limitsOfAll, limitsOfSome) => {
  const allServices = scopes.startsWith('global') && scopes !== 'global:read';
  it.each([
    [ALL, allServices ? 'the account and all its services' : 'all services', limitsOfAll],
    [THREE, '3 services', limitsOfSome],
    [ONE, '1 service', limitsOfSome],
  ])('is described with an expiry, without one, and after it, for every access', (access, place, limits) => {
    expect(sentence(scopes, { access })).toBe(
      `This token can ${abilities} on ${place} until 22 Feb 2027, 23:59 CET.${limits}`,
    );
    expect(sentence(scopes, { access, expiresAt: null })).toBe(
      `This token can ${abilities} on ${place}. It never expires.${limits}`,
    );
    expect(sentence(scopes, { access, expiresAt: PAST })).toBe(
      `This token could ${abilities} on ${place} until it expired on 22 Feb 2026, 23:59 CET.`,
    );
  });
});

it('has a row for each of the 15 sets of scopes', () => {
  expect(new Set(ROWS.map(([scopes]) => scopes.split(' ').sort().join(' '))).size).toBe(15);
});

it('gives the example sentence of the design', () => {
  expect(sentence('purge_select', { access: THREE })).toBe(
    'This token can purge by URL or surrogate key on 3 services until 22 Feb 2027, 23:59 CET. It cannot read configuration.',
  );
});

it('does not depend on the order of the scopes', () => {
  expect(sentence('global:read purge_select', { access: ONE })).toBe(
    'This token can both purge by URL or surrogate key and read account information, configuration and stats on 1 service until 22 Feb 2027, 23:59 CET. It can also read account-level endpoints, which aren’t limited by service. It cannot change configuration.',
  );
});

it('names the time zone of the expiry', () => {
  const token: DescribedToken = {
    scopes: ['purge_all'],
    access: ALL,
    expiresAt: FUTURE,
    role: null,
    automation: null,
  };
  expect(accessSentence(token, NOW, 'UTC')).toBe(
    'This token can purge everything on all services until 22 Feb 2027, 22:59 UTC. It cannot read configuration.',
  );
});

it('uses the past tense from the instant of expiry on', () => {
  const token: DescribedToken = {
    scopes: ['purge_all'],
    access: ALL,
    expiresAt: NOW,
    role: null,
    automation: null,
  };
  expect(accessSentence(token, NOW, 'UTC')).toBe(
    'This token could purge everything on all services until it expired on 24 Nov 2026, 12:00 UTC.',
  );
  expect(accessSentence(token, new Date(NOW.getTime() - 1), 'UTC')).toBe(
    'This token can purge everything on all services until 24 Nov 2026, 12:00 UTC. It cannot read configuration.',
  );
});

it.each([
  ['superuser', 'the superuser role'],
  ['engineer', 'the engineer role'],
  ['billing', 'the billing role'],
  ['user', 'the user role'],
  ['tls_admin', 'the TLS admin role'],
  ['tls_viewer', 'the TLS viewer role'],
] as const)('bounds a global token of a %s by %s', (role, words) => {
  expect(sentence('global', { role, expiresAt: null })).toBe(
    `This token can do everything ${words} allows on the account and all its services. It never expires.`,
  );
});

describe('a token with purge scopes that its role cannot use', () => {
  it('can do nothing if it has no other scope', () => {
    expect(sentence('purge_all', { role: 'billing' })).toBe(
      'This token can do nothing. Its scope purge_all has no effect for a billing user. It expires on 22 Feb 2027, 23:59 CET.',
    );
    expect(sentence('purge_all purge_select', { role: 'user', expiresAt: null })).toBe(
      'This token can do nothing. Its scopes purge_all and purge_select have no effect for a user. It never expires.',
    );
    expect(sentence('purge_select', { role: 'tls_admin', expiresAt: PAST })).toBe(
      'This token could do nothing. Its scope purge_select had no effect for a TLS admin. It expired on 22 Feb 2026, 23:59 CET.',
    );
  });

  it('is described by its other scopes', () => {
    expect(sentence('purge_all global:read', { role: 'billing' })).toBe(
      'This token can read account information, configuration and stats on all services until 22 Feb 2027, 23:59 CET. It cannot purge or change configuration. Its scope purge_all has no effect for a billing user.',
    );
  });

  it('is described as global if it has that scope too', () => {
    expect(sentence('global purge_all', { role: 'billing' })).toBe(
      'This token can do everything the billing role allows on the account and all its services until 22 Feb 2027, 23:59 CET.',
    );
  });
});

describe('a token without a scope', () => {
  it('can do nothing, before and after its expiry', () => {
    expect(sentence('')).toBe(
      'This token has no scope, so it can do nothing. It expires on 22 Feb 2027, 23:59 CET.',
    );
    expect(sentence('', { expiresAt: null })).toBe(
      'This token has no scope, so it can do nothing. It never expires.',
    );
    expect(sentence('', { expiresAt: PAST })).toBe(
      'This token had no scope, so it could do nothing. It expired on 22 Feb 2026, 23:59 CET.',
    );
  });
});

describe('a token with an unknown scope', () => {
  it('is not said to be limited', () => {
    expect(sentence('purge_select root', { access: THREE })).toBe(
      'This token can purge by URL or surrogate key on 3 services until 22 Feb 2027, 23:59 CET. It also has the scope “root”, which this console doesn’t recognise.',
    );
    expect(sentence('admin:write global:read root', { expiresAt: null })).toBe(
      'This token can read account information, configuration and stats on all services. It never expires. It also has the scopes “admin:write” and “root”, which this console doesn’t recognise.',
    );
  });

  it('is described as unknown if it has no other scope', () => {
    expect(sentence('root root')).toBe(
      'This console doesn’t recognise this token’s scope “root”. It has access to all services. It expires on 22 Feb 2027, 23:59 CET.',
    );
    expect(sentence('root', { access: ONE, expiresAt: PAST })).toBe(
      'This console doesn’t recognise this token’s scope “root”. It had access to 1 service. It expired on 22 Feb 2026, 23:59 CET.',
    );
  });
});

describe('an automation token', () => {
  const TLS = 'change TLS certificates and domains on all services';
  const END = 'until 22 Feb 2027, 23:59 CET.';

  it.each([
    ['global', ALL, `do everything the engineer role allows on the account and all its services ${END}`, ''],
    ['global', ONE, `do everything the engineer role allows on 1 service ${END}`, GLOBAL_LIMIT],
    ['purge_all', ONE, `purge everything on 1 service ${END}`, ' It cannot read configuration.'],
    ['global:read', ALL, `${READ} on all services ${END}`, ' It cannot purge or change other configuration.'],
  ])('with %s is described by its own role and TLS management', (scopes, access, can, limits) => {
    const automation = { role: 'engineer', tlsManagement: true } as const;
    const text = sentence(scopes, { access, role: 'superuser', automation });
    expect(text).toBe(`This token can ${can} It can also ${TLS}.${limits}`);
  });

  it.each([false, null])('is described without TLS if TLS management is %s', tlsManagement => {
    expect(sentence('global', { automation: { role: 'billing', tlsManagement } })).toBe(
      `This token can do everything the billing role allows on the account and all its services ${END}`,
    );
  });

  it('can manage TLS without a usable scope', () => {
    const automation = { role: 'billing', tlsManagement: true } as const;
    expect(sentence('purge_all', { automation, expiresAt: null })).toBe(
      `This token can only ${TLS}. Its scope purge_all has no effect for the billing role. It never expires.`,
    );
    expect(sentence('root', { automation, expiresAt: PAST })).toBe(
      `This console doesn’t recognise this token’s scope “root”. It had access to all services. It could ${TLS}. It expired on 22 Feb 2026, 23:59 CET.`,
    );
  });
});
