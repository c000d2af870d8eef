// The mock as a server: the way of one token, and a designed answer to whatever else is sent.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harness, readKey } from './mock-harness.ts';
import { NORTHWIND, userId } from './seed/accounts.ts';

test('a token is created in sudo, works, is listed, and is gone once deleted', async () => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  const created = await mock.call('POST', '/tokens', {
    key,
    form: { name: ' CI ', scope: 'purge_all global:read' },
  });
  expect(created.status).toBe(200);
  const secret = await readKey(created);
  const self = await (await mock.call('GET', '/tokens/self', { key: secret })).json();
  expect(self).toMatchObject({
    name: 'CI',
    scope: 'purge_all global:read',
    last_used_at: '2026-03-10T11:48:00Z',
  });
  const list = await (await mock.call('GET', '/tokens', { key })).json();
  expect(list).toContainEqual(self);
  expect((await mock.call('DELETE', `/tokens/${self.id}`, { key })).status).toBe(204);
  expect((await mock.call('GET', '/tokens/self', { key: secret })).status).toBe(401);
  expect((await mock.call('DELETE', `/tokens/${self.id}`, { key })).status).toBe(404);
});

const STATUSES = [200, 204, 400, 401, 403, 404, 405, 413, 422, 429];

const FIELDS = [
  'name',
  'scope',
  'services[]',
  'services',
  'expires_at',
  'username',
  'password',
  'expiry_time',
];

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'global',
    'purge_all',
    'engineer@example.com',
    'correct horse battery',
    '2030-01-01T00:00:00Z',
    '\0',
  ),
);

const form = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), value))
  .map(pairs => new URLSearchParams(pairs).toString());

const body = fc.oneof(
  form,
  fc.json(),
  fc
    .record({
      name: fc.jsonValue(),
      role: fc.constantFrom('engineer', 7),
      services: fc.jsonValue(),
      attributes: fc.jsonValue(),
    })
    .map(value => JSON.stringify(value)),
  fc
    .array(fc.record({ type: fc.constantFrom('token', 'user'), id: fc.jsonValue() }))
    .map(data => JSON.stringify({ data })),
  fc.string(),
  fc.uint8Array({ maxLength: 200 }).map(bytes => new Uint8Array(bytes)),
);

const path = fc.oneof(
  fc.constantFrom(
    '/tokens',
    '/tokens/self',
    '/sudo',
    '/current_user',
    '/current_customer',
    '/service',
    '/verify',
    '/automation-tokens',
    '/accounts',
    '/',
  ),
  fc
    .tuple(
      fc.constantFrom(
        ...['/tokens/*', '/automation-tokens/*', '/automation-tokens/*/services', '/customer/*', '/user/*'],
        ...['/customer/*/tokens', '/customer/*/users', '/accounts/*/session', '/automation-tokens?page=*'],
      ),
      fc.oneof(fc.string(), fc.constantFrom(NORTHWIND, userId('engineer@example.com'))),
    )
    .map(([pattern, text]) => pattern.replace('*', () => encodeURIComponent(text))),
  fc.webPath(),
  fc.webQueryParameters().map(query => `/service?${query}`),
  fc.constantFrom('/tokens/%', '/tokens/%ff', '/service?page=%00', '/service?per_page=99999999999999999999'),
);

const header = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map(code => String.fromCharCode(code)),
});

test('arbitrary requests get designed answers', async () => {
  const mock = harness();
  let key = await mock.sudo('superuser@example.com');
  const request = fc.record({
    method: fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS'),
    path,
    key: fc.oneof(fc.constant(null), header),
    hasKey: fc.boolean(),
    code: header,
    contentType: fc.oneof(
      fc.constantFrom(
        'application/x-www-form-urlencoded',
        'application/json',
        'application/json; charset=x',
        '',
      ),
      header,
    ),
    body,
  });
  await fc.assert(
    fc.asyncProperty(request, async given => {
      const carries = given.method !== 'GET' && given.method !== 'HEAD';
      const response = await mock.call(given.method, given.path, {
        ...(given.hasKey ? { key: given.key ?? key } : {}),
        code: given.code,
        headers: { 'Content-Type': given.contentType },
        ...(carries ? { body: given.body } : {}),
      });
      expect(STATUSES).toContain(response.status);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      const text = await response.text();
      if (response.status !== 204) expect(() => JSON.parse(text)).not.toThrow();
      // The request may have deleted its own session: what follows needs one that works.
      const isAlive = (await mock.call('GET', '/tokens/self', { key })).ok;
      if (!isAlive) key = await mock.sudo('superuser@example.com');
    }),
    { numRuns: 500 },
  );
});
