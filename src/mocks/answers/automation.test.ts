// The wire formats of automation tokens as recorded in wire.md §3: keys and their order, empty strings, nulls, headers.
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { automationTokenPageSchema } from '../../wire/automation-token-schema.ts';
import { createdTokenSchema } from '../../wire/created-token-schema.ts';
import { serviceId } from '../seed/services.ts';
import { createAutomationToken, harness } from '../testing/mock-harness.ts';

const ID = /^[0-9A-Za-z]{22}$/;
const mock = harness();
let key = '';

beforeAll(async () => {
  key = await mock.sudo('superuser@example.com');
});

async function get(path: string, as = key) {
  return (await mock.call('GET', path, { key: as })).json();
}

test('creation answers 200 with 13 keys, empty strings, a Content-Length and a final newline', async () => {
  const json = {
    name: 'Déploiement',
    role: 'engineer',
    scope: 'purge_all global:read',
    services: [serviceId('images-cdn')],
    tls_access: true,
  };
  const response = await mock.call('POST', '/automation-tokens', { key, json });
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(response.headers.get('Fastly-RateLimit-Remaining')).toMatch(/^\d+$/);
  const text = await response.text();
  expect(response.headers.get('Content-Length')).toBe(String(new TextEncoder().encode(text).length));
  expect(text).toMatch(/\}\n$/);
  const created = JSON.parse(text);
  expect(Object.entries(created)).toEqual([
    ['id', expect.stringMatching(ID)],
    ['services', [serviceId('images-cdn')]],
    ['name', 'Déploiement'],
    ['role', 'engineer'],
    ['access_token', expect.stringMatching(/^[A-Za-z0-9_-]{32}$/)],
    ['scope', 'purge_all global:read'],
    ['ip', ''],
    ['created_at', '2026-03-10T11:48:00Z'],
    ['last_used_at', ''],
    ['expires_at', ''],
    ['user_agent', ''],
    ['tls_access', true],
    ['customer_id', expect.stringMatching(ID)],
  ]);
  expect(v.is(createdTokenSchema, created)).toBe(true);
});

test('list items have 16 keys, with the scopes as one string and an empty secret', async () => {
  const { id } = await createAutomationToken(mock, key, { scope: 'purge_all global:read' });
  const response = await mock.call('GET', '/automation-tokens?page=1&per_page=100', { key });
  const text = await response.text();
  expect(text).toMatch(/\}\n$/);
  expect(response.headers.get('Content-Length')).toBe(String(new TextEncoder().encode(text).length));
  expect(response.headers.get('Link')).toBeNull();
  const page = JSON.parse(text);
  expect(Object.keys(page)).toEqual(['data', 'meta']);
  const { id: creatorId, customer_id } = await get('/current_user');
  expect(Object.entries(page.data.at(-1))).toEqual([
    ['id', id],
    ['creator_id', creatorId],
    ['customer_id', customer_id],
    ['name', 'Deploy'],
    ['access_token', ''],
    ['role', 'engineer'],
    ['ip', null],
    ['user_agent', null],
    ['scopes', 'purge_all global:read'],
    ['services', []],
    ['service_id', null],
    ['sudo_expires_at', null],
    ['last_used_at', null],
    ['created_at', '2026-03-10T11:48:00Z'],
    ['expires_at', null],
    ['tls_access', false],
  ]);
  expect(v.parse(automationTokenPageSchema, page).data.unreadable).toBe(0);
});

test('the detail has 11 keys, with null for missing values and for all services', async () => {
  const { id, key: own } = await createAutomationToken(mock, key, { expires_at: '2027-01-31T22:59:59Z' });
  expect(Object.entries(await get(`/automation-tokens/${id}`))).toEqual([
    ['id', id],
    ['services', null],
    ['name', 'Deploy'],
    ['role', 'engineer'],
    ['access_token', ''],
    ['scope', 'global'],
    ['ip', null],
    ['created_at', '2026-03-10T11:48:00Z'],
    ['last_used_at', null],
    ['expires_at', '2027-01-31T22:59:59Z'],
    ['user_agent', null],
  ]);
  await get('/tokens/self', own);
  expect(await get(`/automation-tokens/${id}`)).toMatchObject({
    ip: '198.51.100.7',
    last_used_at: '2026-03-10T11:48:00Z',
    user_agent: 'vitest/4',
  });
});

test('the services of a token are paged', async () => {
  const services = [serviceId('images-cdn'), serviceId('checkout-api')];
  const { id } = await createAutomationToken(mock, key, { services });
  expect(await get(`/automation-tokens/${id}/services`)).toEqual({ data: services });
  expect(await get(`/automation-tokens/${id}/services?page=2&per_page=1`)).toEqual({ data: [services[1]] });
  expect(await get(`/automation-tokens/${id}`)).toMatchObject({ services });
  const { id: all } = await createAutomationToken(mock, key);
  expect(await get(`/automation-tokens/${all}/services`)).toEqual({ data: [] });
});

test('GET /tokens/self has the same 14 keys for an automation token', async () => {
  const { key: own, id } = await createAutomationToken(mock, key, { role: 'billing', scope: 'global:read' });
  const self = await get('/tokens/self', own);
  expect(Object.keys(self)).toEqual(Object.keys(await get('/tokens/self')));
  expect(self).toMatchObject({ id, scope: 'global:read', scopes: ['global:read'], sudo_expires_at: null });
  const user = await get('/current_user', own);
  expect(user).toMatchObject({ id: self.user_id, name: 'Deploy', role: 'billing' });
  expect(user.id).not.toBe((await get('/current_user')).id);
});
