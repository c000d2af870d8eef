// The seed `large`: complete, deterministic, and within the rules of the account.
import { beforeAll, expect, test } from 'vitest';
import { canUseScope } from '../../domain/permissions.ts';
import { isScope } from '../../domain/scope.ts';
import { countsTowardLimit } from '../../domain/token.ts';
import { autoDeleteAt } from '../../domain/token-status.ts';
import type { WireEventPage } from '../../wire/event-schema.ts';
import { splitScope } from '../../wire/scopes.ts';
import type { MockToken } from '../model/model.ts';
import { DEMO_USERS } from '../scenario.ts';
import { harness, storedText } from '../testing/mock-harness.ts';
import { NORTHWIND, userId } from './accounts.ts';
import { makeSeed } from './make-seed.ts';

const ANCHOR = new Date('2026-03-10T11:48:00Z');
const seed = makeSeed('large', ANCHOR);
const tokens = seed.tokens.filter(({ customerId }) => customerId === NORTHWIND);
const userTokens = tokens.filter(({ automation }) => automation === null);
const share = (isOne: (token: MockToken) => boolean) => userTokens.filter(isOne).length / userTokens.length;

test('Northwind has 100,000 user tokens, 500 automation tokens, 2,000 users and 2,000 services', () => {
  expect(userTokens).toHaveLength(100_000);
  expect(tokens).toHaveLength(100_500);
  expect(seed.users.filter(({ customerId }) => customerId === NORTHWIND)).toHaveLength(2000);
  expect(seed.services.filter(({ customerId }) => customerId === NORTHWIND)).toHaveLength(2000);
});

test('ids, logins and service names are unique, and ids have 22 base62 characters', () => {
  const all = [...seed.accounts, ...seed.users, ...seed.services, ...seed.tokens].map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter(id => !/^[0-9A-Za-z]{22}$/.test(id))).toEqual([]);
  expect(new Set(seed.users.map(({ login }) => login)).size).toBe(seed.users.length);
  const names = seed.services.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('the seed is deterministic', () => {
  const again = makeSeed('large', ANCHOR);
  expect(again.users).toEqual(seed.users);
  expect(again.services).toEqual(seed.services);
  const sample = (list: readonly MockToken[]) => list.filter((_, index) => index % 997 === 0);
  expect(sample(again.tokens)).toEqual(sample(seed.tokens));
  expect(again.tokens).toHaveLength(seed.tokens.length);
});

test('nobody has more than 100 active tokens, and almost every user has tokens', () => {
  const active = new Map<string, number>();
  for (const token of userTokens) {
    if (countsTowardLimit(token, ANCHOR)) active.set(token.userId, (active.get(token.userId) ?? 0) + 1);
  }
  expect(Math.max(...active.values())).toBe(100);
  expect(active.get(userId('limited@example.com'))).toBe(100);
  expect(active.size).toBeGreaterThan(1980);
});

test('no token has inconsistent dates, a scope beyond its role, a duplicate service, or is about to be auto-deleted', () => {
  const roles = new Map(seed.users.map(({ id, role }) => [id, role]));
  const known = new Set(seed.services.map(({ id }) => id));
  const isWrong = (token: MockToken) =>
    token.createdAt > (token.lastUsedAt ?? ANCHOR) ||
    (token.expiresAt !== null && (token.lastUsedAt ?? token.createdAt) > token.expiresAt) ||
    (token.lastUsedAt ?? token.createdAt) > ANCHOR ||
    autoDeleteAt(token).getTime() < ANCHOR.getTime() + 7 * 86_400_000 ||
    new Set(token.services).size !== token.services.length ||
    token.services.length > 20 ||
    splitScope(token.scope).some(
      scope =>
        !isScope(scope) ||
        !canUseScope(token.automation?.role ?? roles.get(token.userId) ?? 'tls_viewer', scope),
    );
  expect(tokens.filter(isWrong)).toEqual([]);
  const unknown = new Set(tokens.flatMap(({ services }) => services.filter(id => !known.has(id))));
  // The default seed has one token that is limited to a deleted service.
  expect(unknown.size).toBe(1);
});

test('expiry, last use, access and clients are distributed as in a real account', () => {
  expect(share(({ expiresAt }) => expiresAt === null)).toBeCloseTo(0.3, 1);
  expect(share(({ lastUsedAt }) => lastUsedAt === null)).toBeCloseTo(0.2, 1);
  expect(share(({ services }) => services.length === 0)).toBeCloseTo(0.7, 1);
  expect(share(({ expiresAt }) => expiresAt !== null && expiresAt <= ANCHOR)).toBeGreaterThan(0.05);
  expect(share(({ ip }) => ip?.includes('::') ?? false)).toBeGreaterThan(0.1);
  expect(new Set(userTokens.map(({ userAgent }) => userAgent)).size).toBe(16);
});

/** Shared by the tests below, because generating and indexing the seed is slow. */
const mock = harness();

beforeAll(() => mock.setScenario({ seed: 'large' }));

test('the event log has the events of all tokens, in pages', async () => {
  const key = await mock.signIn('superuser@example.com');
  const read = async (query: string): Promise<WireEventPage> =>
    (await mock.call('GET', `/events?filter[event_type]=${query}&page[size]=100`, { key })).json();
  const first = await read('token.create');
  expect(first.meta.record_count).toBeGreaterThan(100_500);
  const last = await read(`token.create&page[number]=${first.meta.total_pages}`);
  expect(last.data).not.toEqual([]);
  expect(last.data[0]?.id).not.toBe(first.data[0]?.id);
  expect((await read('token.destroy')).meta.record_count).toBeGreaterThanOrEqual(300);
});

test('every demo user can sign in, and the seed itself is not stored', async () => {
  for (const { login } of DEMO_USERS) {
    const key = await mock.signIn(login);
    expect((await mock.call('GET', '/tokens', { key })).status).toBe(200);
  }
  expect(storedText(mock).length).toBeLessThan(20_000);
});
