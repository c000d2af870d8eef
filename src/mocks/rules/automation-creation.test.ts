// `limit_services` of `POST /automation-tokens`, which decides whether `services` limits the token (wire.md §3.6).
import { expect, test } from 'vitest';
import { memoryStorage } from '../model/storage.ts';
import { serviceId } from '../seed/services.ts';
import { type Harness, harness } from '../testing/mock-harness.ts';

const PATH = '/automation-tokens';
const SERVICE = serviceId('images-cdn');
const VALID = { name: 'Deploy', role: 'engineer' };

async function post(mock: Harness, key: string, json: object) {
  const response = await mock.call('POST', PATH, { key, json });
  return { status: response.status, body: await response.json() };
}

test.each([
  ['a list', { limit_services: true, services: [SERVICE] }, { limit_services: true, services: [SERVICE] }],
  ['no services', { limit_services: true, services: [] }, { limit_services: true, services: [] }],
  ['no list', { limit_services: true }, { limit_services: true, services: [] }],
  [
    'a list and false',
    { limit_services: false, services: [SERVICE] },
    { limit_services: false, services: [] },
  ],
])('limit_services decides, with %s, and every response has it', async (_, fields, expected) => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const { body } = await post(mock, key, { ...VALID, ...fields });
  expect(body).toMatchObject(expected);
  const detail = await (await mock.call('GET', `${PATH}/${body.id}`, { key })).json();
  expect(detail).toMatchObject(expected.limit_services ? expected : { ...expected, services: null });
  const { data } = await (await mock.call('GET', `${PATH}?per_page=100`, { key })).json();
  expect(data.find(({ id }: { id: string }) => id === body.id)).toMatchObject(expected);
});

test('limit_services is a boolean', async () => {
  const mock = harness();
  const json = { ...VALID, limit_services: 'yes' };
  const { status, body } = await post(mock, await mock.sudo('superuser@example.com'), json);
  expect([status, body.detail]).toEqual([422, 'limit_services is true or false.']);
});

test('an API whose flag limits ignores a list without it, and says so', async () => {
  const mock = harness(memoryStorage(), { contract: 'flag limits' });
  const key = await mock.sudo('superuser@example.com');
  const bare = await post(mock, key, { ...VALID, services: [SERVICE] });
  expect(bare.body).toMatchObject({ services: [], limit_services: false });
  const json = { ...VALID, services: [SERVICE], limit_services: true };
  expect((await post(mock, key, json)).body).toMatchObject({ services: [SERVICE], limit_services: true });
});
