// The seeds: deterministic, realistic, and with every state that a list can show.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { accessToIds } from '../../domain/access.ts';
import { canUseScope } from '../../domain/permissions.ts';
import { isScope } from '../../domain/scope.ts';
import { countsTowardLimit, isLegacyToken, type Token } from '../../domain/token.ts';
import { autoDeleteAt, tokenStatuses } from '../../domain/token-status.ts';
import { splitScope } from '../../wire/scopes.ts';
import { tokenSchema } from '../../wire/token-schema.ts';
import { wireToken } from '../answers/tokens-and-account.ts';
import type { MockToken } from '../model/model.ts';
import { DEMO_USERS, SEEDS } from '../scenario.ts';
import { CONTOSO, NORTHWIND, userId } from './accounts.ts';
import { makeSeed } from './make-seed.ts';

const ANCHOR = new Date('2026-03-10T11:48:00Z');
const seed = makeSeed('default', ANCHOR);
const clean = seed.tokens.map(readToken);

/** The token as the console parses it from the wire. */
function readToken(token: MockToken): Token {
  return { ...v.parse(tokenSchema, wireToken(token)), automation: token.automation };
}

function ownerOf({ users }: typeof seed, token: Token) {
  return users.find(({ id }) => id === token.userId) ?? null;
}

function activeOf(tokens: readonly MockToken[], login: string): number {
  const own = tokens.filter(token => token.userId === userId(login) && token.automation === null);
  return own.filter(token => countsTowardLimit(token, ANCHOR)).length;
}

test.each(SEEDS.filter(name => name !== 'large'))(
  'the seed %s is deterministic, and its dates are relative to the anchor',
  name => {
    expect(makeSeed(name, ANCHOR)).toEqual(makeSeed(name, ANCHOR));
    const later = makeSeed(name, new Date(ANCHOR.getTime() + 86_400_000));
    expect(later.tokens.map(token => token.createdAt.getTime() - 86_400_000)).toEqual(
      makeSeed(name, ANCHOR).tokens.map(token => token.createdAt.getTime()),
    );
  },
);

test('every id has 22 base62 characters and is unique', () => {
  const ids = [...seed.accounts, ...seed.users, ...seed.services, ...seed.tokens].map(({ id }) => id);
  for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{22}$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test('there are two accounts with 40 and 6 services, and the second one forces SSO', () => {
  expect(seed.accounts.map(({ name, forcesSso }) => [name, forcesSso])).toEqual([
    ['Northwind Media', false],
    ['Contoso SSO', true],
  ]);
  expect(seed.services.filter(({ customerId }) => customerId === NORTHWIND)).toHaveLength(40);
  expect(seed.services.filter(({ customerId }) => customerId === CONTOSO)).toHaveLength(6);
});

test('every demo user exists, and the superuser is invited to the second account', () => {
  for (const { login, name } of DEMO_USERS) {
    expect(seed.users.find(user => user.login === login)).toMatchObject({ name, id: userId(login) });
  }
  expect(seed.users.find(({ login }) => login === 'superuser@example.com')?.invitedTo).toEqual([CONTOSO]);
});

test('every token status occurs', () => {
  const kinds = new Set(
    clean.flatMap(token => tokenStatuses(token, ownerOf(seed, token), ANCHOR, null)).map(({ kind }) => kind),
  );
  expect([...kinds].sort()).toEqual([
    'active',
    'auto-deletes',
    'expired',
    'expires-soon',
    'legacy',
    'never-expires',
    'never-used',
  ]);
});

test('the superuser has tokens with every kind of status, access and name', () => {
  const own = clean.filter(
    token => token.userId === userId('superuser@example.com') && token.automation === null,
  );
  const statuses = own.flatMap(token => tokenStatuses(token, ownerOf(seed, token), ANCHOR, null));
  expect(statuses).toContainEqual({ kind: 'expires-soon', days: 5 });
  expect(statuses).toContainEqual({ kind: 'auto-deletes', days: 60 });
  const sizes = own.map(({ access }) => accessToIds(access).length);
  expect(sizes).toEqual(expect.arrayContaining([0, 1, 3, 14]));
  const known = new Set(seed.services.map(({ id }) => id));
  expect(
    own.filter(({ access }) => access.kind === 'limited' && access.serviceIds.some(id => !known.has(id))),
  ).toHaveLength(1);
  expect(own.some(({ name }) => name.length >= 115)).toBe(true);
  expect(own.some(({ lastUsedIp }) => lastUsedIp?.includes('::'))).toBe(true);
});

test('the limited engineer has exactly 100 active tokens, and expired ones that do not count', () => {
  expect(activeOf(seed.tokens, 'limited@example.com')).toBe(100);
  expect(clean.filter(token => token.userId === userId('limited@example.com')).length).toBeGreaterThan(100);
});

test('no token has a scope beyond its role, and none should have been auto-deleted', () => {
  const roles = new Map(seed.users.map(({ id, role }) => [id, role]));
  for (const token of seed.tokens) {
    const role = token.automation?.role ?? roles.get(token.userId) ?? 'user';
    for (const scope of splitScope(token.scope)) {
      expect(isScope(scope) && canUseScope(role, scope), `${token.name}: ${scope}`).toBe(true);
    }
    expect(autoDeleteAt(token) > ANCHOR, token.name).toBe(true);
    expect(token.createdAt <= (token.lastUsedAt ?? ANCHOR), token.name).toBe(true);
    expect(
      token.lastUsedAt === null || !token.expiresAt || token.lastUsedAt <= token.expiresAt,
      token.name,
    ).toBe(true);
  }
});

test('the seed empty has the same users and services but no tokens', () => {
  const empty = makeSeed('empty', ANCHOR);
  expect(empty.users).toEqual(seed.users);
  expect(empty.services).toEqual(seed.services);
  expect(empty.tokens).toEqual([]);
});

test('user tokens and automation tokens have every status that the account page counts', () => {
  const days = (count: number) => ANCHOR.getTime() + count * 86_400_000;
  const northwind = clean.filter(({ customerId }) => customerId === NORTHWIND);
  for (const isAutomation of [false, true]) {
    const tokens = northwind.filter(({ automation }) => (automation !== null) === isAutomation);
    const active = tokens.filter(({ expiresAt }) => expiresAt === null || expiresAt > ANCHOR);
    const within = (token: Token, count: number) =>
      token.expiresAt !== null && token.expiresAt.getTime() <= days(count);
    const isUnused = (token: Token) => (token.lastUsedAt ?? token.createdAt).getTime() <= days(-45);
    expect(active.filter(({ expiresAt }) => expiresAt === null).length).toBeGreaterThan(2);
    expect(active.filter(isUnused).length).toBeGreaterThan(1);
    expect(active.filter(token => within(token, 7)).length).toBeGreaterThan(0);
    expect(active.filter(({ lastUsedAt }) => lastUsedAt === null).length).toBeGreaterThan(1);
    expect(tokens.length - active.length).toBeGreaterThan(1);
  }
  expect(northwind.filter(token => isLegacyToken(token, ownerOf(seed, token)))).toHaveLength(1);
});

test('automation tokens were created by superusers, with every role, some with TLS management', () => {
  const automated = seed.tokens.filter(({ automation }) => automation !== null);
  const superusers = seed.users.filter(({ role }) => role === 'superuser').map(({ id }) => id);
  for (const { userId: creator } of automated) expect(superusers).toContain(creator);
  const ofNorthwind = automated.filter(({ customerId }) => customerId === NORTHWIND);
  expect(ofNorthwind.length).toBeGreaterThanOrEqual(12);
  expect(new Set(ofNorthwind.map(({ automation }) => automation?.role))).toEqual(
    new Set(['engineer', 'billing', 'user']),
  );
  expect(ofNorthwind.some(({ automation }) => automation?.tlsManagement)).toBe(true);
  expect(automated.filter(({ customerId }) => customerId === CONTOSO)).toHaveLength(3);
});

test('in the seed at-limit, the superuser and the engineer have 100 active tokens, and a user has 93', () => {
  const { tokens } = makeSeed('at-limit', ANCHOR);
  expect(activeOf(tokens, 'superuser@example.com')).toBe(100);
  expect(activeOf(tokens, 'engineer@example.com')).toBe(100);
  expect(activeOf(tokens, 'user@example.com')).toBe(93);
  expect(new Set(tokens.map(({ id }) => id)).size).toBe(tokens.length);
  const own = tokens.filter(token => token.userId === userId('user@example.com'));
  expect(own.filter(({ scope }) => scope.includes('purge'))).toEqual([]);
});

test('in the seed legacy, the legacy token is the most recently used one, and no token expires', () => {
  const made = makeSeed('legacy', ANCHOR);
  const { tokens, users } = made;
  const legacy = tokens.map(readToken).filter(token => isLegacyToken(token, ownerOf(made, token)));
  expect(legacy.map(({ userId: owner }) => users.find(({ id }) => id === owner)?.synthetic)).toEqual([true]);
  expect(legacy[0]?.createdAt.getUTCFullYear()).toBeLessThan(2017);
  const others = tokens.filter(({ id }) => id !== legacy[0]?.id);
  for (const { lastUsedAt } of others) {
    expect(Number(lastUsedAt)).toBeLessThan(Number(legacy[0]?.lastUsedAt));
  }
  expect(others.length).toBeGreaterThan(3);
  expect(tokens.filter(({ expiresAt }) => expiresAt !== null)).toEqual([]);
  expect(tokens.filter(token => autoDeleteAt(readToken(token)) <= ANCHOR)).toEqual([]);
});
