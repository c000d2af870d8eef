// Tests npm `fastly` with user tokens: the fields it keeps, drops and changes (wire.md §9).
import { expect, onTestFinished, test, vi } from 'vitest';
import { DEMO_PASSWORD } from '../../mocks/scenario.ts';
import { NORTHWIND, userId } from '../../mocks/seed/accounts.ts';
import { serviceId } from '../../mocks/seed/services.ts';
import { NOW, startWorld } from './client-harness.ts';
import { connect } from './npm.ts';

const ENGINEER = userId('engineer@example.com');

/** All fields that the client keeps. It drops `scopes`, `customer_id`, `sudo_expires_at` and `service_id`. */
function kept(id: string, fields: object = {}) {
  return {
    id,
    user_id: ENGINEER,
    name: 'Laptop',
    scope: 'global',
    services: [],
    created_at: NOW,
    last_used_at: NOW,
    expires_at: null,
    ip: '127.0.0.1',
    user_agent: 'fastly-js/13.0.0',
    ...fields,
  };
}

const unused = { last_used_at: null, ip: null, user_agent: null };

async function start() {
  const world = await startWorld();
  const { id, key } = await world.keyOf('engineer');
  const isAlive = async (other: string) => (await world.ask(other, '/tokens/self')).status === 200;
  return { world, id, key, isAlive, ...connect(world.url, key) };
}

test('getTokenCurrent returns the token of the key, and includes this request as its last use', async () => {
  const { tokens, id } = await start();
  expect(await tokens.getTokenCurrent()).toEqual(kept(id));
});

test('a key from the environment is used if none is given', async () => {
  const { world, id, key } = await start();
  const other = await world.keyOf('engineer', { name: 'Elsewhere' });
  vi.stubEnv('FASTLY_API_TOKEN', other.key);
  onTestFinished(() => void vi.unstubAllEnvs());
  const [fromEnvironment, given] = [connect(world.url, null), connect(world.url, key)];
  expect(await fromEnvironment.tokens.getTokenCurrent()).toEqual(kept(other.id, { name: 'Elsewhere' }));
  expect(await given.tokens.getTokenCurrent()).toEqual(kept(id));
});

test('getToken returns another token by its id', async () => {
  const { tokens, world } = await start();
  const services = [serviceId('checkout-api'), serviceId('images-cdn')];
  const { id } = await world.keyOf('engineer', {
    name: 'CI',
    scope: 'purge_all global:read',
    'services[]': services[0] ?? '',
    services: services[1] ?? '',
    expires_at: '2030-01-02T03:04:05Z',
  });
  expect(await tokens.getToken({ token_id: id })).toEqual(
    kept(id, {
      ...unused,
      name: 'CI',
      scope: 'purge_all global:read',
      services,
      expires_at: '2030-01-02T03:04:05Z',
    }),
  );
});

test('listTokensUser returns the same tokens as GET /tokens, in the same order', async () => {
  const { tokens, world, id, key } = await start();
  const listed = await tokens.listTokensUser();
  const { body } = await world.ask(key, '/tokens');
  expect(namesOf(listed)).toEqual(namesOf(body));
  expect(namesOf(listed)).toHaveLength(9);
  expect(listed).toContainEqual(kept(id));
});

test('listTokensCustomer returns all tokens of the account to a superuser', async () => {
  const { world, id } = await start();
  const { key } = await world.keyOf('superuser');
  const listed = await connect(world.url, key).tokens.listTokensCustomer({ customer_id: NORTHWIND });
  const { body } = await world.ask(key, `/customer/${NORTHWIND}/tokens`);
  expect(namesOf(listed)).toEqual(namesOf(body));
  expect(listed).toContainEqual(kept(id, unused));
});

test('revokeToken deletes one token, and returns nothing', async () => {
  const { tokens, world, isAlive } = await start();
  const other = await world.keyOf('engineer');
  expect(await tokens.revokeToken({ token_id: other.id })).toBeNull();
  expect(await isAlive(other.key)).toBe(false);
});

test('revokeTokenCurrent deletes the token of the key itself', async () => {
  const { tokens, key, isAlive } = await start();
  expect(await tokens.revokeTokenCurrent()).toBeNull();
  expect(await isAlive(key)).toBe(false);
});

test('bulkRevokeTokens deletes only the given tokens', async () => {
  const { tokens, world, key, isAlive } = await start();
  const others = [await world.keyOf('engineer'), await world.keyOf('engineer')];
  const data = others.map(({ id }) => ({ type: 'token', id }) as const);
  expect(await tokens.bulkRevokeTokens({ request_body: { data } })).toBeNull();
  expect(await Promise.all(others.map(other => isAlive(other.key)))).toEqual([false, false]);
  expect(await isAlive(key)).toBe(true);
});

test('the client reads its rate limit from responses to mutations, and reads do not count', async () => {
  const { tokens, client } = await start();
  await tokens.listTokensUser();
  expect(client.rateLimitReset).toBeNull();
  for (const remaining of [998, 997]) {
    await tokens.bulkRevokeTokens({ request_body: { data: [{ type: 'token', id: 'gone' }] } });
    expect(client.rateLimitRemaining).toBe(remaining);
    expect(client.rateLimitReset).toBe(Date.parse('2026-03-10T12:00:00Z') / 1000);
  }
});

test('createToken sends an empty form, so it creates a token with the defaults', async () => {
  const { tokens, sudo, isAlive } = await start();
  await sudo.requestSudoAccess({
    sudo_request: { username: 'engineer@example.com', password: DEMO_PASSWORD },
  });
  const created = await tokens.createToken();
  expect(created).toEqual({
    id: expect.stringMatching(/^[0-9A-Za-z]{22}$/),
    user_id: ENGINEER,
    name: 'API token',
    scope: 'global',
    services: [],
    created_at: NOW,
    updated_at: new Date(NOW),
    expires_at: null,
    access_token: expect.stringMatching(/^[\w-]{32}$/),
  });
  expect(await isAlive(created.access_token)).toBe(true);
});

function namesOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list.map(({ name }) => name) : [];
}
