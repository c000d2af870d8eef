// Tests npm `fastly` with sudo and automation tokens. Its models drop many fields of the responses (wire.md §3.7).
import { expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../mocks/scenario.ts';
import { NORTHWIND } from '../../mocks/seed/accounts.ts';
import { serviceId } from '../../mocks/seed/services.ts';
import { NOW, startWorld } from './client-harness.ts';
import { connect } from './npm.ts';

const services = [serviceId('checkout-api')];

async function start() {
  const world = await startWorld();
  const { key } = await world.keyOf('superuser');
  return { world, key, ...connect(world.url, key) };
}

type Start = Awaited<ReturnType<typeof start>>;

const sudo_request = { username: 'superuser@example.com', password: DEMO_PASSWORD };

async function create({ sudo, automation, world }: Start) {
  await sudo.requestSudoAccess({ sudo_request });
  const attributes = { name: 'Deploy', role: 'engineer', scope: 'purge_all global:read', services };
  const created = await automation.createAutomationToken({ automation_token_create_request: { attributes } });
  // The client drops the id of the created token, so read it with the token itself.
  const { body } = await world.ask(created.access_token, '/tokens/self');
  return { created, id: idOf(body) };
}

test('requestSudoAccess sends JSON and returns the expiry time', async () => {
  const { sudo } = await start();
  expect(await sudo.requestSudoAccess({ sudo_request })).toEqual({
    expiry_time: new Date('2026-03-10T11:53:00Z'),
  });
});

test('createAutomationToken wraps its fields in attributes and creates the requested token', async () => {
  const started = await start();
  const { created, id } = await create(started);
  expect(created).toEqual({
    // Both are strings on the wire. The client turns them into models without properties.
    id: {},
    customer_id: {},
    name: 'Deploy',
    role: 'engineer',
    scope: 'purge_all global:read',
    services,
    created_at: new Date(NOW),
    // The API returns an empty string for never used, which the client parses as 1970. It drops `ip`.
    last_used_at: new Date(0),
    expires_at: '',
    user_agent: '',
    tls_access: false,
    access_token: expect.stringMatching(/^[\w-]{32}$/),
  });
  const { body } = await started.world.ask(started.key, `/automation-tokens/${id}`);
  expect(body).toMatchObject({
    id,
    name: 'Deploy',
    role: 'engineer',
    scope: 'purge_all global:read',
    services,
  });
});

test('getAutomationTokenId returns the token without its id', async () => {
  const started = await start();
  const { id } = await create(started);
  expect(await started.automation.getAutomationTokenId({ id })).toEqual({
    id: {},
    name: 'Deploy',
    role: 'engineer',
    scope: 'purge_all global:read',
    services,
    created_at: NOW,
    // The request above that read the id.
    last_used_at: new Date(NOW),
    expires_at: null,
    ip: '127.0.0.1',
    user_agent: 'contract test',
  });
});

test('getAutomationTokensIdServices returns the services of the token', async () => {
  const started = await start();
  const { id } = await create(started);
  expect(await started.automation.getAutomationTokensIdServices({ id })).toEqual({ data: services });
});

test('revokeAutomationTokenId deletes the token', async () => {
  const started = await start();
  const { created, id } = await create(started);
  expect(await started.automation.revokeAutomationTokenId({ id })).toBeNull();
  expect((await started.world.ask(created.access_token, '/tokens/self')).status).toBe(401);
});

test('listAutomationTokens fails, because it expects a list and the API returns an object', async () => {
  const { automation, world, key } = await start();
  await expect(automation.listAutomationTokens()).rejects.toThrow('data.map is not a function');
  const { body } = await world.ask(key, '/automation-tokens?per_page=100');
  expect(body).toEqual({
    data: expect.arrayContaining([expect.objectContaining({ customer_id: NORTHWIND, access_token: '' })]),
    meta: expect.objectContaining({ per_page: 100, current_page: 1 }),
  });
});

function idOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : '';
}
