// The wire formats of tokens, users, accounts and services as recorded in wire.md: keys and their order, nulls, headers.
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { customerSchema, userSchema } from '../../wire/account-schema.ts';
import { createdTokenSchema } from '../../wire/created-token-schema.ts';
import { serviceListSchema } from '../../wire/service-schema.ts';
import { sudoSchema } from '../../wire/sudo-schema.ts';
import { tokenListSchema, tokenSchema, type WireToken } from '../../wire/token-schema.ts';
import { serviceId } from '../seed/services.ts';
import { harness } from '../testing/mock-harness.ts';

const mock = harness();
let key = '';

beforeAll(async () => {
  key = await mock.sudo('engineer@example.com');
});

async function get(path: string) {
  return (await mock.call('GET', path, { key })).json();
}

const TOKEN_KEYS = [
  'id',
  'user_id',
  'customer_id',
  'name',
  'last_used_at',
  'created_at',
  'expires_at',
  'ip',
  'user_agent',
  'sudo_expires_at',
  'scopes',
  'scope',
  'services',
  'service_id',
];

test('GET /tokens/self has 14 keys and already includes this request', async () => {
  const self = await get('/tokens/self');
  expect(Object.keys(self)).toEqual(TOKEN_KEYS);
  expect(self).toEqual({
    id: expect.stringMatching(/^[0-9A-Za-z]{22}$/),
    user_id: expect.stringMatching(/^[0-9A-Za-z]{22}$/),
    customer_id: expect.stringMatching(/^[0-9A-Za-z]{22}$/),
    name: 'Token Console browser session',
    last_used_at: '2026-03-10T11:48:00Z',
    created_at: '2026-03-10T11:48:00Z',
    expires_at: null,
    ip: '198.51.100.7',
    user_agent: 'vitest/4',
    sudo_expires_at: '2026-03-10T11:53:00Z',
    scopes: ['global'],
    scope: 'global',
    services: [],
    service_id: null,
  });
  expect(v.is(tokenSchema, self)).toBe(true);
});

test('GET /tokens is a bare array with the same keys and no secret', async () => {
  const list = await get('/tokens');
  for (const token of list) expect(Object.keys(token)).toEqual(TOKEN_KEYS);
  expect(v.parse(tokenListSchema, list).unreadable).toBe(0);
});

test('POST /tokens answers 200 with 11 keys, including the secret', async () => {
  const form = {
    name: 'Golden',
    scope: 'purge_all global:read',
    'services[]': serviceId('images-cdn'),
    expires_at: '2027-01-31T22:59:59Z',
  };
  const response = await mock.call('POST', '/tokens', { key, form });
  expect(response.status).toBe(200);
  const created = await response.json();
  expect(Object.entries(created)).toEqual([
    ['id', expect.stringMatching(/^[0-9A-Za-z]{22}$/)],
    ['name', 'Golden'],
    ['user_id', expect.stringMatching(/^[0-9A-Za-z]{22}$/)],
    ['customer_id', expect.stringMatching(/^[0-9A-Za-z]{22}$/)],
    ['service_id', serviceId('images-cdn')],
    ['expires_at', '2027-01-31T22:59:59Z'],
    ['created_at', '2026-03-10T11:48:00Z'],
    ['updated_at', '2026-03-10T11:48:00Z'],
    ['scope', 'purge_all global:read'],
    ['services', [serviceId('images-cdn')]],
    ['access_token', expect.stringMatching(/^[A-Za-z0-9_-]{32}$/)],
  ]);
  expect(v.is(createdTokenSchema, created)).toBe(true);
});

test('POST /sudo is the only endpoint that writes a time with +00:00', async () => {
  const response = await mock.call('POST', '/sudo', { key, form: { password: 'correct horse battery' } });
  const text = await response.text();
  expect(text).toBe('{"expiry_time":"2026-03-10T11:53:00+00:00"}');
  expect(v.is(sudoSchema, JSON.parse(text))).toBe(true);
});

test('GET /current_user has 13 keys', async () => {
  const user = await get('/current_user');
  expect(Object.entries(user)).toEqual([
    ['id', expect.any(String)],
    ['created_at', expect.stringMatching(/Z$/)],
    ['updated_at', expect.stringMatching(/Z$/)],
    ['name', 'Emil Novak'],
    ['customer_id', expect.any(String)],
    ['require_new_password', false],
    ['role', 'engineer'],
    ['login', 'engineer@example.com'],
    ['deleted_at', null],
    ['locked', false],
    ['two_factor_auth_enabled', false],
    ['limit_services', false],
    ['last_active_at', expect.stringMatching(/Z$/)],
  ]);
  expect(v.is(userSchema, user)).toBe(true);
});

test('GET /current_customer has the documented keys in the documented order', async () => {
  const customer = await get('/current_customer');
  expect(Object.keys(customer).join(' ')).toBe(
    'id name owner_id created_at updated_at deleted_at billing_contact_id billing_network_type billing_ref ' +
      'can_configure_wordpress can_reset_passwords can_upload_vcl force_2fa force_sso has_account_panel ' +
      'has_improved_events has_improved_ssl_config has_openstack_logging has_pci has_pci_passwords ip_whitelist ' +
      'legal_contact_id phone_number postal_address pricing_plan pricing_plan_id security_contact_id ' +
      'technical_contact_id',
  );
  expect(customer).toMatchObject({ name: 'Northwind Media', force_sso: false, force_2fa: false });
  expect(v.is(customerSchema, customer)).toBe(true);
});

test('GET /service is a bare array of services with their versions', async () => {
  const services = await get('/service');
  expect(services).toHaveLength(20);
  expect(Object.keys(services[0]).sort()).toEqual(
    [
      'id',
      'name',
      'type',
      'comment',
      'customer_id',
      'version',
      'paused',
      'created_at',
      'updated_at',
      'deleted_at',
      'versions',
    ].sort(),
  );
  expect(Object.keys(services[0].versions[0])).toEqual(
    'number service_id active locked deployed staging testing comment created_at updated_at deleted_at'.split(
      ' ',
    ),
  );
  expect(v.parse(serviceListSchema, services).unreadable).toBe(0);
});

test.each([
  ['/verify', 40],
  ['/verify?active_services_only=true', 39],
])('GET %s has %i services', async (path, count) => {
  const body = await get(path);
  expect(Object.keys(body)).toEqual(['customer', 'user', 'services', 'token']);
  expect(Object.keys(body.services)).toHaveLength(count);
  expect(body.services[serviceId('images-cdn')]).toBe('images-cdn');
  expect(Object.keys(body.token)).toEqual([
    'id',
    'name',
    'created_at',
    'expires_at',
    'scope',
    'sudo_expires_at',
  ]);
});

test('GET /verify?services=false has no services', async () => {
  expect((await get('/verify?services=false')).services).toBeNull();
});

test('every response has the recorded headers; a 204 has no content type and no body', async () => {
  const { headers } = await mock.call('GET', '/tokens', { key });
  expect(Object.fromEntries(headers)).toEqual({
    'cache-control': 'no-store',
    'content-type': 'application/json',
    date: 'Tue, 10 Mar 2026 11:48:00 GMT',
    pragma: 'no-cache',
    server: 'fastly control-gateway',
    status: '200 OK',
    'strict-transport-security': 'max-age=31536000',
    vary: 'Accept-Encoding',
  });
  const other = await mock.signIn('engineer@example.com');
  const deleted = await mock.call('DELETE', '/tokens/self', { key: other });
  expect(deleted.status).toBe(204);
  expect(deleted.headers.get('Status')).toBe('204 No Content');
  expect(deleted.headers.get('Content-Type')).toBeNull();
  expect(deleted.headers.get('Vary')).toBeNull();
  expect(await deleted.text()).toBe('');
});

test('a response in the wrong format does not compile', () => {
  const token = { id: 'x', scopes: 'global' };
  // @ts-expect-error scopes must be an array of strings, and twelve keys are missing
  const wrong: WireToken = token;
  expect(v.is(tokenSchema, wrong)).toBe(false);
});
