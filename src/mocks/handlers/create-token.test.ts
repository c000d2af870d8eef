// `POST /tokens` with a key: what it creates and what it refuses (wire.md §2.2, product §2).
import { expect, test } from 'vitest';
import { serviceId } from '../seed/services.ts';
import { type Call, harness, readKey } from '../testing/mock-harness.ts';

type Mock = ReturnType<typeof harness>;

async function create(mock: Mock, key: string, form: Call['form']) {
  const response = await mock.call('POST', '/tokens', { key, form: form ?? {} });
  const body = await response.json();
  return { status: response.status, body };
}

test.each([
  ['a name of 10,000 characters', { name: 'n'.repeat(10_000) }, 422, /^name is too long/],
  ['a name of 256 characters', { name: 'n'.repeat(256) }, 422, /^name is too long/],
  ['the name of a session', { name: 'Token Console browser session' }, 422, /^name is reserved/],
  ['the name of a panel session', { name: 'manage.fastly.com browser session' }, 422, /^name is reserved/],
  ['an unknown scope', { scope: 'global admin:write' }, 400, /^scope 'admin:write' does not exist/],
  ['an unknown service', { 'services[]': 'nope' }, 400, /^services: cannot find service 'nope'/],
  ['a blank service', { 'services[]': '' }, 400, /^services/],
  ["another account's service", { services: serviceId('contoso-store') }, 400, /^services/],
  ['an expiry in the past', { expires_at: '2026-03-10T11:47:59Z' }, 422, /^expires_at has passed/],
  ['an expiry at the current second', { expires_at: '2026-03-10T11:48:00Z' }, 422, /^expires_at has passed/],
  ['an expiry that is not a date', { expires_at: 'tomorrow' }, 422, /^expires_at is not/],
  ['a date that does not exist', { expires_at: '2030-02-31T00:00:00Z' }, 422, /^expires_at is not/],
  ['a date without a time', { expires_at: '2030-02-01' }, 422, /^expires_at is not/],
  ['an expiry beyond the year 9999', { expires_at: '9999-12-31T23:59:59-02:00' }, 422, /^expires_at is not/],
  ['a blank expiry', { expires_at: '' }, 422, /^expires_at is not/],
])('%s is refused with a detail that starts with the field name', async (_, form, status, detail) => {
  const mock = harness();
  const answer = await create(mock, await mock.sudo('engineer@example.com'), form);
  expect(answer.status).toBe(status);
  expect(answer.body.detail).toMatch(detail);
});

test.each([
  [
    'an empty form, which gets all defaults,',
    {},
    { name: 'API token', scope: 'global', services: [], expires_at: null },
  ],
  ['a name with spaces around it', { name: '  CI  ' }, { name: 'CI' }],
  ['a name of 255 characters', { name: 'n'.repeat(255) }, { name: 'n'.repeat(255) }],
  ['a name in another script', { name: 'デプロイ 🚀' }, { name: 'デプロイ 🚀' }],
  ['scopes in the order given', { scope: 'purge_select  purge_all' }, { scope: 'purge_select purge_all' }],
  ['global together with other scopes', { scope: 'global:read global' }, { scope: 'global:read global' }],
  [
    'an expiry with an offset',
    { expires_at: '2030-07-28T19:24:50+02:00' },
    { expires_at: '2030-07-28T17:24:50Z' },
  ],
  ["Go's zero date, which means never,", { expires_at: '0001-01-01T00:00:00Z' }, { expires_at: null }],
  [
    'services instead of services[]',
    { services: serviceId('images-cdn') },
    { services: [serviceId('images-cdn')] },
  ],
])('%s is accepted', async (_, form, expected) => {
  const mock = harness();
  const answer = await create(mock, await mock.sudo('engineer@example.com'), form);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject(expected);
});

test('with several services, service_id is the last one, in the list too', async () => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  const services = [serviceId('images-cdn'), serviceId('checkout-api')];
  const { body } = await create(mock, key, [
    ['name', 'Two'],
    ...services.map(id => ['services[]', id] as const),
  ]);
  expect(body).toMatchObject({ services, service_id: services[1] });
  const listed = await (await mock.call('GET', `/tokens/${body.id}`, { key })).json();
  expect(listed).toMatchObject({ services, service_id: services[1], scopes: ['global'] });
});

test('the 101st active token is refused; after one is deleted, another can be created', async () => {
  const mock = harness();
  const key = await mock.sudo('limited@example.com');
  const refused = await create(mock, key, { name: 'One too many' });
  expect(refused.status).toBe(400);
  expect(refused.body).toEqual({
    msg: 'Bad request',
    detail: 'This user has 100 active tokens, and 100 are allowed. Delete one that is no longer needed.',
  });
  const list = await (await mock.call('GET', '/tokens', { key })).json();
  const active = list.find((token: { expires_at: string | null }) => token.expires_at === null);
  await mock.call('DELETE', `/tokens/${active.id}`, { key });
  expect((await create(mock, key, { name: 'The hundredth' })).status).toBe(200);
  expect((await create(mock, key, { name: 'One too many' })).status).toBe(400);
});

test.each([
  ['JSON', { json: { name: 'x' } }],
  [
    'JSON with the content type of a form',
    { body: '{"name":"x"}', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  ],
  [
    'a form with the content type of JSON',
    { body: 'name=x', headers: { 'Content-Type': 'application/json' } },
  ],
  ['plain text', { body: 'name=x' }],
  [
    'bytes that are not UTF-8',
    {
      body: new Uint8Array([110, 61, 0xff]),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    },
  ],
  [
    'percent-encoded bytes that are not UTF-8',
    { body: 'name=%ff', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  ],
  [
    'a stray percent sign',
    { body: 'name=100%', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  ],
])('%s gives a 400 and creates nothing', async (_, call: Call) => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  const before = await (await mock.call('GET', '/tokens', { key })).text();
  const response = await mock.call('POST', '/tokens', { key, ...call });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ msg: 'Bad request' });
  expect(await (await mock.call('GET', '/tokens', { key })).text()).toBe(before);
});

test('a body over 256 KiB gives a 413', async () => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  expect((await create(mock, key, { name: 'n'.repeat(256 * 1024) })).status).toBe(413);
});

test("no body at all, as Fastly's npm client sends it, creates a token with all defaults", async () => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  const response = await mock.call('POST', '/tokens', { key });
  expect(await readKey(response)).toMatch(/^[\w-]{32}$/);
});

test('with a key, a username and password do not replace sudo and do not change the owner', async () => {
  const mock = harness();
  const form = { username: 'superuser@example.com', password: 'correct horse battery' };
  const key = await mock.signIn('engineer@example.com');
  expect((await create(mock, key, form)).status).toBe(403);
  await mock.call('POST', '/sudo', { key, form: { password: form.password } });
  const self = await (await mock.call('GET', '/tokens/self', { key })).json();
  expect((await create(mock, key, form)).body.user_id).toBe(self.user_id);
});
