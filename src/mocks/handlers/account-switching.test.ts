// `/accounts`: listing accounts, switching between them, and keeping their data separate (product rule 18).
import { expect, test } from 'vitest';
import { CONTOSO, NORTHWIND, userId } from '../seed/accounts.ts';
import { type Harness, harness, NON_SUPERUSERS, readKey, storedEvents } from '../testing/mock-harness.ts';

const SANA = 'superuser@example.com';
const HOME_ACCOUNT = { id: NORTHWIND, name: 'Northwind Media' };
const OTHER_ACCOUNT = { id: CONTOSO, name: 'Contoso SSO' };

async function get(mock: Harness, path: string, key: string) {
  return (await mock.call('GET', path, { key })).json();
}

/** Returns the key of a session of the same user in another account. */
async function switchTo(mock: Harness, key: string, customerId: string): Promise<string> {
  return readKey(await mock.call('POST', `/accounts/${customerId}/session`, { key }));
}

test('the home account is listed first, whatever the current account is', async () => {
  const mock = harness();
  const key = await mock.signIn(SANA);
  expect(await get(mock, '/accounts', key)).toEqual([HOME_ACCOUNT, OTHER_ACCOUNT]);
  expect(await get(mock, '/accounts', await switchTo(mock, key, CONTOSO))).toEqual([
    HOME_ACCOUNT,
    OTHER_ACCOUNT,
  ]);
  expect(await get(mock, '/accounts', await mock.signIn('superuser@sso.example.com'))).toEqual([
    OTHER_ACCOUNT,
  ]);
});

test.each(NON_SUPERUSERS)('%s has one account and cannot switch to another', async login => {
  const mock = harness();
  const key = await mock.signIn(login);
  expect(await get(mock, '/accounts', key)).toEqual([HOME_ACCOUNT]);
  for (const id of [CONTOSO, 'nope']) {
    expect((await mock.call('POST', `/accounts/${id}/session`, { key })).status).toBe(403);
  }
});

test('switching creates a session in the other account that lasts 12 hours and is not in sudo', async () => {
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
  const back = await switchTo(mock, other, NORTHWIND);
  expect((await get(mock, '/tokens/self', back)).sudo_expires_at).toBeNull();
});

test('a session in the other account reads only the data of that account', async () => {
  const mock = harness();
  const key = await mock.sudo(SANA);
  const other = await switchTo(mock, key, CONTOSO);
  expect(await get(mock, '/current_user', other)).toMatchObject({
    id: userId(SANA),
    customer_id: CONTOSO,
    role: 'superuser',
  });
  expect(await get(mock, '/current_customer', other)).toMatchObject({ ...OTHER_ACCOUNT, force_sso: true });
  expect(await get(mock, '/verify', other)).toMatchObject({ customer: OTHER_ACCOUNT });
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

test('a token created in the other account works there, and its events belong to that account', async () => {
  const mock = harness();
  const other = await switchTo(mock, await mock.signIn(SANA), CONTOSO);
  await mock.call('POST', '/sudo', { key: other, form: { password: 'correct horse battery' } });
  const created = await mock.call('POST', '/tokens', { key: other, form: { name: 'Contoso token' } });
  const key = await readKey(created);
  expect((await get(mock, '/current_customer', key)).id).toBe(CONTOSO);
  expect(storedEvents(mock).map(({ type, customerId }) => [type, customerId])).toEqual([
    ['user.login', NORTHWIND],
    ['user.login', CONTOSO],
    ['user.sudo', CONTOSO],
    ['token.create', CONTOSO],
  ]);
});

test('the limit of 100 active tokens applies to each account separately', async () => {
  const mock = harness();
  mock.setScenario({ seed: 'at-limit' });
  const key = await mock.sudo(SANA);
  const form = { name: 'x' };
  expect((await mock.call('POST', '/tokens', { key, form })).status).toBe(400);
  const other = await switchTo(mock, key, CONTOSO);
  await mock.call('POST', '/sudo', { key: other, form: { password: 'correct horse battery' } });
  expect((await mock.call('POST', '/tokens', { key: other, form })).status).toBe(200);
});

test('a created token cannot switch accounts, even with global scope', async () => {
  const mock = harness();
  const session = await mock.sudo(SANA);
  const key = await readKey(await mock.call('POST', '/tokens', { key: session, form: { scope: 'global' } }));
  const refused = await mock.call('POST', `/accounts/${CONTOSO}/session`, { key });
  expect(refused.status).toBe(403);
  expect((await refused.json()).detail).toMatch(/from a session of this console/);
});

test('a user with tokens in another account cannot be deleted, and the refusal mentions the other account', async () => {
  const mock = harness();
  mock.setScenario({ seed: 'empty' });
  const sana = await mock.signIn(SANA);
  await switchTo(mock, sana, CONTOSO);
  await mock.call('DELETE', '/tokens/self', { key: sana });
  const key = await mock.signIn('grace.oyelaran@example.com');
  const refused = await mock.call('DELETE', `/user/${userId(SANA)}`, { key });
  expect([refused.status, (await refused.json()).detail]).toEqual([
    400,
    'This user still has 1 token (1 in another account). Delete all of them first.',
  ]);
});
