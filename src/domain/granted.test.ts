// Tests what a created token can do beyond what was asked.
import { describe, expect, it } from 'vitest';
import {
  type Excess,
  excessOf,
  excessSentence,
  type GrantedFacts,
  grantedToken,
  unsaidFacts,
} from './granted.ts';
import { plainSentence } from './sentence.ts';
import type { NewAutomationToken, NewUserToken } from './token.ts';

const EXPIRY = new Date('2026-12-24T22:59:59Z');

const USER: NewUserToken = {
  kind: 'user',
  name: 'CI',
  scopes: ['purge_select'],
  access: { kind: 'limited', serviceIds: ['a', 'b'] },
  expiresAt: EXPIRY,
};

const AUTOMATION: NewAutomationToken = { ...USER, kind: 'automation', role: 'billing', tlsManagement: false };

const GRANTED: GrantedFacts = {
  id: 'id',
  name: 'CI',
  userId: 'user',
  customerId: 'account',
  scopes: ['purge_select'],
  access: { kind: 'limited', serviceIds: ['b', 'a'] },
  createdAt: new Date('2026-11-24T12:00:00Z'),
  expiresAt: EXPIRY,
  role: 'billing',
  otherRoles: [],
  tlsManagement: false,
};

const NOTHING_SAID: GrantedFacts = {
  id: undefined,
  name: undefined,
  userId: undefined,
  customerId: undefined,
  scopes: undefined,
  access: undefined,
  createdAt: undefined,
  expiresAt: undefined,
  role: undefined,
  otherRoles: [],
  tlsManagement: undefined,
};

describe('a token with what was asked, or less', () => {
  it.each<[string, Partial<GrantedFacts>]>([
    ['exactly that', {}],
    ['no scope', { scopes: [] }],
    ['fewer services', { access: { kind: 'limited', serviceIds: ['a'] } }],
    ['no services', { access: { kind: 'none' } }],
    ['an earlier expiry', { expiresAt: new Date(EXPIRY.getTime() - 1) }],
    ['an expiry in the same second', { expiresAt: new Date(EXPIRY.getTime() + 999) }],
    ['the least role', { role: 'user' }],
    ['the least role beside the chosen one', { otherRoles: ['user'] }],
    ['TLS management that the API does not say', { tlsManagement: null }],
    ['nothing that could be read', NOTHING_SAID],
  ])('has no excess with %s', (_what, changes) => {
    expect(excessOf(AUTOMATION, { ...GRANTED, ...changes })).toEqual([]);
    expect(excessOf(USER, { ...GRANTED, ...changes })).toEqual([]);
  });

  it('has no excess with the scopes that the chosen global includes', () => {
    const asked = { ...USER, scopes: ['global'] } as const;
    const scopes = ['global', 'purge_all', 'purge_select', 'global:read'];
    expect(excessOf(asked, { ...GRANTED, scopes })).toEqual([]);
  });

  it('has no excess with anything, if all services and no expiry were asked', () => {
    const asked: NewUserToken = { ...USER, access: { kind: 'all' }, expiresAt: null };
    expect(excessOf(asked, { ...GRANTED, access: { kind: 'all' }, expiresAt: null })).toEqual([]);
    expect(excessOf(asked, GRANTED)).toEqual([]);
  });

  it('has no role or TLS management to compare if it is a user token', () => {
    expect(excessOf(USER, { ...GRANTED, role: 'superuser', tlsManagement: true })).toEqual([]);
  });
});

describe('a token that can do more', () => {
  it.each<[Partial<GrantedFacts>, Excess, string]>([
    [
      { scopes: ['purge_select', 'purge_all'] },
      { kind: 'scopes', scopes: ['purge_all'] },
      'It has a scope you didn’t choose: Purge full cache.',
    ],
    [
      { scopes: ['global', 'root', 'root'] },
      { kind: 'scopes', scopes: ['global', 'root'] },
      'It has scopes you didn’t choose: Global API access, “root”.',
    ],
    [
      { access: { kind: 'all' } },
      { kind: 'all-services' },
      'It has access to all services, not only those you chose.',
    ],
    [
      { access: { kind: 'limited', serviceIds: ['a', 'c'] } },
      { kind: 'services', serviceIds: ['c'] },
      'It has access to services you didn’t choose: c.',
    ],
    [{ expiresAt: null }, { kind: 'expiry', expiresAt: null }, 'It never expires.'],
    [
      { expiresAt: new Date('2027-12-24T22:59:59Z') },
      { kind: 'expiry', expiresAt: new Date('2027-12-24T22:59:59Z') },
      'It expires later than you chose, on 24 Dec 2027, 22:59 UTC.',
    ],
    [{ role: 'engineer' }, { kind: 'role', role: 'engineer' }, 'It has a role you didn’t choose: Engineer.'],
    [{ role: 'auditor' }, { kind: 'role', role: 'auditor' }, 'It has a role you didn’t choose: auditor.'],
    [
      { otherRoles: ['superuser', 'user'] },
      { kind: 'role', role: 'superuser' },
      'It has a role you didn’t choose: Superuser.',
    ],
    [{ tlsManagement: true }, { kind: 'tls' }, 'It can change TLS certificates and domains on all services.'],
  ])('with %j has the excess %j', (changes, excess, words) => {
    expect(excessOf(AUTOMATION, { ...GRANTED, ...changes })).toEqual([excess]);
    expect(plainSentence(excessSentence(excess, 'UTC'))).toBe(words);
  });

  it('has an excess for each fact', () => {
    const granted: GrantedFacts = {
      ...GRANTED,
      scopes: ['global'],
      access: { kind: 'all' },
      expiresAt: null,
      role: 'superuser',
      tlsManagement: true,
    };
    expect(excessOf(AUTOMATION, granted).map(({ kind }) => kind)).toEqual([
      'scopes',
      'all-services',
      'expiry',
      'role',
      'tls',
    ]);
  });
});

describe('a response without facts', () => {
  it('names those that could not be compared', () => {
    expect(unsaidFacts(USER, NOTHING_SAID)).toEqual(['scope', 'services', 'expiry']);
    expect(unsaidFacts(AUTOMATION, NOTHING_SAID)).toEqual([
      'scope',
      'services',
      'expiry',
      'role',
      'TLS management',
    ]);
    expect(unsaidFacts(AUTOMATION, { ...GRANTED, tlsManagement: null })).toEqual([]);
    expect(unsaidFacts(USER, { ...GRANTED, scopes: [] })).toEqual(['scope']);
  });

  it('gives a token as it was asked for, without an id', () => {
    const now = new Date('2026-11-24T12:00:00Z');
    expect(grantedToken(AUTOMATION, NOTHING_SAID, now)).toMatchObject({
      id: '',
      name: 'CI',
      scopes: ['purge_select'],
      access: AUTOMATION.access,
      createdAt: now,
      expiresAt: EXPIRY,
      automation: { role: 'billing', tlsManagement: null },
    });
    expect(grantedToken(USER, { ...GRANTED, expiresAt: null }, now)).toMatchObject({
      id: 'id',
      expiresAt: null,
      automation: null,
    });
  });
});
