// Several accounts: which there are, going over, and that nothing leaks from one into the other (product rule 18).
import { expect, test } from 'vitest';
import { CONTOSO, NORTHWIND, userId } from '../seed/accounts.ts';
import { DATA_STORAGE_KEY } from '../state/stored-state.ts';
import { type Harness, harness, NON_SUPERUSERS, readKey } from '../testing/mock-harness.ts';

const SANA = 'superuser@example.com';
const HOME = { id: NORTHWIND, name: 'Northwind Media' };
const OTHER = { id: CONTOSO, name: 'Contoso SSO' };

async function get(mock: Harness, path: string, key: string) {
  return (await mock.call('GET', path, { key })).json();
}

/** The key of a session of the same person in another account. */
async function enter(mock: Harness, key: string, customerId: string): Promise<string> {
  return readKey(await mock.call('POST', `/accounts/${customerId}/session`, { key }));
}

test('the home account comes first, from wherever one asks', async () => {
  const mock = harness();
  const key = await mock.signIn(SANA);
  expect(await get(mock, '/accounts', key)).toEqual([HOME, OTHER]);
  expect(await get(mock, '/accounts', await enter(mock, key, CONTOSO))).toEqual([HOME, OTHER]);
  expect(await get(mock, '/accounts', await mock.signIn('superuser@sso.example.com'))).toEqual([OTHER]);
});

test.each(NON_SUPERUSERS)('%s has one account, and may enter no other', async login => {
  const mock = harness();
  const key = await mock.signIn(login);
  expect(await get(mock, '/accounts', key)).toEqual([HOME]);
  for (const id of [CONTOSO, 'nope']) {
    expect((await mock.call('POST', `/accounts/${id}/session`, { key })).status).toBe(403);
  }
});

test('a session in another account is created like one at sign-in, lasts 12 hours, and is no sudo', async () => {
  const mock = harness();
  const key = await mock.sudo(SANA);
  const response = await mock.call('POST', `/accounts/${CONTOSO}/session`, { key });
  expect(response.status).toBe(200);
  const created = await response.json();
  expect(Object.entries(created)).toEqual([
    ['id', expect.any(String)],
    ['name', 'Token Console browser session'],
    ['user_id', userId(SANA)],
    ['customer_id', CONTOSO],
    ['service_id', null],
    ['expires_at', '2026-03-10T23:48:00Z'],
    ['created_at', '2026-03-10T11:48:00Z'],
    ['updated_at', '2026-03-10T11:48:00Z'],
    ['scope', 'global'],
    ['services', []],
    ['access_token', expect.stringMatching(/^[A-Za-z0-9_-]{32}$/)],
  ]);
  const other = created.access_token;
  const needsSudo = await mock.call('POST', '/tokens', { key: other, form: { name: 'x' } });
  expect(await needsSudo.json()).toEqual({ msg: 'You must POST /sudo to access this endpoint' });
  await mock.call('POST', '/sudo', { key: other, form: { password: 'correct horse battery' } });
  mock.advanceClock(4 * 60_000);
  const back = await enter(mock, other, NORTHWIND);
  expect((await get(mock, '/tokens/self', back)).sudo_expires_at).toBeNull();
});

test('in the other account one sees that account’s facts, services, people and tokens only', async () => {
  const mock = harness();
  const key = await mock.sudo(SANA);
  const other = await enter(mock, key, CONTOSO);
  expect(await get(mock, '/current_user', other)).toMatchObject({
    id: userId(SANA),
    customer_id: CONTOSO,
    role: 'superuser',
  });
  expect(await get(mock, '/current_customer', other)).toMatchObject({ ...OTHER, force_sso: true });
  expect(await get(mock, '/verify', other)).toMatchObject({ customer: OTHER });
  const services: { customer_id: string }[] = await get(mock, '/service', other);
  expect(new Set(services.map(service => service.customer_id))).toEqual(new Set([CONTOSO]));
  const own: { id: string }[] = await get(mock, '/tokens', other);
  expect(own).toHaveLength(1);
  expect((await mock.call('GET', `/customer/${NORTHWIND}/tokens`, { key: other })).status).toBe(403);
  expect((await mock.call('GET', `/customer/${CONTOSO}/tokens`, { key: other })).status).toBe(200);
  const home: { id: string }[] = await get(mock, '/tokens', key);
  expect(home.map(({ id }) => id)).not.toContain(own[0]?.id);
  const path = `/tokens/${home[0]?.id}`;
  expect((await mock.call('GET', path, { key: other })).status).toBe(403);
  expect((await mock.call('DELETE', path, { key: other })).status).toBe(403);
});

test('a token created there works there, and its events are that account’s', async () => {
  const mock = harness();
  const other = await enter(mock, await mock.signIn(SANA), CONTOSO);
  await mock.call('POST', '/sudo', { key: other, form: { password: 'correct horse battery' } });
  const created = await mock.call('POST', '/tokens', { key: other, form: { name: 'Abroad' } });
  const key = await readKey(created);
  expect((await get(mock, '/current_customer', key)).id).toBe(CONTOSO);
  const { events } = JSON.parse(mock.storage.read(DATA_STORAGE_KEY) ?? '');
  expect(
    events.map(({ type, customerId }: { type: string; customerId: string }) => [type, customerId]),
  ).toEqual([
    ['user.login', NORTHWIND],
    ['user.login', CONTOSO],
    ['user.sudo', CONTOSO],
    ['token.create', CONTOSO],
  ]);
});

test('the limit of 100 active tokens counts for each account by itself', async () => {
  const mock = harness();
  mock.setScenario({ seed: 'at-limit' });
  const key = await mock.sudo(SANA);
  const form = { name: 'x' };
  expect((await mock.call('POST', '/tokens', { key, form })).status).toBe(400);
  const other = await enter(mock, key, CONTOSO);
  await mock.call('POST', '/sudo', { key: other, form: { password: 'correct horse battery' } });
  expect((await mock.call('POST', '/tokens', { key: other, form })).status).toBe(200);
});

test('a created token is no way into another account, whatever it may', async () => {
  const mock = harness();
  const session = await mock.sudo(SANA);
  const key = await readKey(await mock.call('POST', '/tokens', { key: session, form: { scope: 'global' } }));
  const refused = await mock.call('POST', `/accounts/${CONTOSO}/session`, { key });
  expect(refused.status).toBe(403);
  expect((await refused.json()).detail).toMatch(/from a session of this console/);
});

test('someone with tokens in another account cannot be deleted, and the refusal says where they are', async () => {
  const mock = harness();
  mock.setScenario({ seed: 'empty' });
  const sana = await mock.signIn(SANA);
  await enter(mock, sana, CONTOSO);
  await mock.call('DELETE', '/tokens/self', { key: sana });
  const key = await mock.signIn('grace.oyelaran@example.com');
  const refused = await mock.call('DELETE', `/user/${userId(SANA)}`, { key });
  expect([refused.status, (await refused.json()).detail]).toEqual([
    400,
    'This user still has 1 token (1 in another account). Delete all of them first.',
  ]);
});
