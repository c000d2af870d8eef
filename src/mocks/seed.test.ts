// The seeds: always the same, believable, and with every state that a list can show.
import { expect, test } from 'vitest';
import { canUseScope } from '../domain/permissions.ts';
import { isScope } from '../domain/scope.ts';
import { countsTowardLimit } from '../domain/token.ts';
import { autoDeleteAt, tokenStatuses } from '../domain/token-status.ts';
import { splitScope, tokenSchema } from '../wire/token-schema.ts';
import { DEMO_USERS, SEEDS } from './scenario.ts';
import { CONTOSO, NORTHWIND, userId } from './seed/accounts.ts';
import { makeSeed } from './seed.ts';
import { wireToken } from './wire-answers.ts';

const ANCHOR = new Date('2026-03-10T11:48:00Z');
const seed = makeSeed('default', ANCHOR);
const clean = seed.tokens.map(token => tokenSchema.parse(wireToken(token)));

test.each(SEEDS)('the seed %s is the same each time, and moves with its anchor', name => {
  expect(makeSeed(name, ANCHOR)).toEqual(makeSeed(name, ANCHOR));
  const later = makeSeed(name, new Date(ANCHOR.getTime() + 86_400_000));
  expect(later.tokens.map(token => token.createdAt.getTime() - 86_400_000)).toEqual(
    makeSeed(name, ANCHOR).tokens.map(token => token.createdAt.getTime()),
  );
});

test('every id is 22 characters of base62 and used once', () => {
  const ids = [...seed.accounts, ...seed.users, ...seed.services, ...seed.tokens].map(({ id }) => id);
  for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{22}$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test('there are two accounts, with 40 and 6 services, and one forces SSO', () => {
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

test('every status appears', () => {
  const kinds = new Set(clean.flatMap(token => tokenStatuses(token, ANCHOR, null)).map(({ kind }) => kind));
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

test('the superuser has a token of every kind', () => {
  const own = clean.filter(token => token.userId === userId('superuser@example.com'));
  const statuses = own.flatMap(token => tokenStatuses(token, ANCHOR, null));
  expect(statuses).toContainEqual({ kind: 'expires-soon', days: 5 });
  expect(statuses).toContainEqual({ kind: 'auto-deletes', days: 60 });
  const sizes = own.map(({ access }) => (access.kind === 'all' ? 0 : access.serviceIds.length));
  expect(sizes).toEqual(expect.arrayContaining([0, 1, 3, 14]));
  const known = new Set(seed.services.map(({ id }) => id));
  expect(
    own.filter(({ access }) => access.kind === 'limited' && access.serviceIds.some(id => !known.has(id))),
  ).toHaveLength(1);
  expect(own.some(({ name }) => name.length >= 115)).toBe(true);
  expect(own.some(({ lastUsedIp }) => lastUsedIp?.includes('::'))).toBe(true);
});

test('the limited engineer has exactly 100 active tokens, and expired ones that do not count', () => {
  const own = clean.filter(token => token.userId === userId('limited@example.com'));
  expect(own.filter(token => countsTowardLimit(token, ANCHOR))).toHaveLength(100);
  expect(own.length).toBeGreaterThan(100);
});

test('nobody has a scope that their role cannot use, nor a token that should have been swept', () => {
  const roles = new Map(seed.users.map(({ id, role }) => [id, role]));
  for (const token of seed.tokens) {
    const role = roles.get(token.userId) ?? 'user';
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

test('the empty seed has the same people and services, and no token', () => {
  const empty = makeSeed('empty', ANCHOR);
  expect(empty.users).toEqual(seed.users);
  expect(empty.services).toEqual(seed.services);
  expect(empty.tokens).toEqual([]);
});
