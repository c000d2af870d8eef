// `/tokens`: who can list, read and delete tokens (wire.md §2.3 to §2.6).
import { expect, test } from 'vitest';
import { stableId } from '../model/secrets.ts';
import { userId } from '../seed/accounts.ts';
import { harness, readKey } from '../testing/mock-harness.ts';

type Mock = ReturnType<typeof harness>;

const tokenId = (owner: string, name: string) => stableId(`token ${owner} ${name}`);
const ENGINEER_TOKEN = tokenId('engineer@example.com', 'Deploy checkout');
const USER_TOKEN = tokenId('user@example.com', 'Status board');
const CONTOSO_TOKEN = tokenId('superuser@sso.example.com', 'Store purge');

async function statusOf(mock: Mock, method: string, path: string, key: string): Promise<number> {
  return (await mock.call(method, path, { key })).status;
}

test.each([
  // login, then the status for: the engineer's token, the user's token, a token of the other account
  ['superuser@example.com', 200, 200, 403],
  ['engineer@example.com', 200, 403, 403],
  ['user@example.com', 403, 200, 403],
  ['billing@example.com', 403, 403, 403],
  ['superuser@sso.example.com', 403, 403, 200],
])(
  '%s can read and delete only the tokens that their role allows',
  async (login, engineers, users, contosos) => {
    const mock = harness();
    const key = await mock.signIn(login);
    const expected = [
      [ENGINEER_TOKEN, engineers],
      [USER_TOKEN, users],
      [CONTOSO_TOKEN, contosos],
    ] as const;
    for (const [id, status] of expected) {
      expect(await statusOf(mock, 'GET', `/tokens/${id}`, key)).toBe(status);
      expect(await statusOf(mock, 'DELETE', `/tokens/${id}`, key)).toBe(status === 200 ? 204 : 403);
      expect(await statusOf(mock, 'GET', `/tokens/${id}`, key)).toBe(status === 200 ? 404 : 403);
    }
  },
);

test('the list has only the caller’s own tokens, oldest first, including the session', async () => {
  const mock = harness();
  const key = await mock.signIn('superuser@example.com');
  const list: { user_id: string; created_at: string }[] = await (
    await mock.call('GET', '/tokens', { key })
  ).json();
  expect(new Set(list.map(token => token.user_id))).toEqual(new Set([userId('superuser@example.com')]));
  expect(list).toHaveLength(15);
  const dates = list.map(token => token.created_at);
  expect(dates).toEqual(dates.toSorted());
});

test('deleting a token a second time gives a 404', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  expect(await statusOf(mock, 'DELETE', `/tokens/${ENGINEER_TOKEN}`, key)).toBe(204);
  const again = await mock.call('DELETE', `/tokens/${ENGINEER_TOKEN}`, { key });
  expect(again.status).toBe(404);
  expect(await again.json()).toEqual({
    msg: 'Record not found',
    detail: `Cannot find token '${ENGINEER_TOKEN}'`,
  });
});

test('a key can delete itself through /tokens/self and stops working', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  const response = await mock.call('DELETE', '/tokens/self', { key });
  expect(response.status).toBe(204);
  expect(await statusOf(mock, 'DELETE', '/tokens/self', key)).toBe(401);
});

test('a session can also be deleted by its id', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  const { id } = await (await mock.call('GET', '/tokens/self', { key })).json();
  expect(await statusOf(mock, 'DELETE', `/tokens/${id}`, key)).toBe(204);
  expect(await statusOf(mock, 'GET', '/tokens/self', key)).toBe(401);
});

test.each([
  ['missing', undefined],
  ['unknown', 'x'.repeat(32)],
  ['empty', ''],
])('a key that is %s gives a 401 in text/plain', async (_, key) => {
  const response = await harness().call('GET', '/tokens', key === undefined ? {} : { key });
  expect(response.status).toBe(401);
  expect(response.headers.get('Content-Type')).toBe('text/plain');
  expect(await response.text()).toBe('{"msg":"Provided credentials are missing or invalid"}');
});

test.each([
  // scope, status of reads, status of a write, message of the refused write
  ['global', 200, 404, "Cannot find token 'none'"],
  ['global:read', 200, 403, 'Read only tokens are not allowed to access this endpoint'],
  ['purge_all global:read', 200, 403, 'Read only tokens are not allowed to access this endpoint'],
  ['global:read global', 200, 404, "Cannot find token 'none'"],
  ['purge_all', 403, 403, 'You are not authorized to perform this action'],
  ['purge_select purge_all', 403, 403, 'You are not authorized to perform this action'],
])('the scope %s limits what a key can do', async (scope, readStatus, writeStatus, message) => {
  const mock = harness();
  const session = await mock.sudo('engineer@example.com');
  const key = await readKey(await mock.call('POST', '/tokens', { key: session, form: { scope } }));
  for (const path of ['/tokens', '/current_user', '/current_customer', '/service', '/verify']) {
    expect(await statusOf(mock, 'GET', path, key), path).toBe(readStatus);
  }
  expect(await statusOf(mock, 'GET', '/tokens/self', key), 'any key may call /tokens/self').toBe(200);
  const refused = await mock.call('DELETE', '/tokens/none', { key });
  expect(refused.status).toBe(writeStatus);
  expect(await refused.text()).toContain(message);
  if (writeStatus === 403) {
    expect(await statusOf(mock, 'POST', '/sudo', key)).toBe(403);
    expect(await statusOf(mock, 'POST', '/tokens', key)).toBe(403);
    expect(await statusOf(mock, 'DELETE', '/tokens/self', key)).toBe(403);
  }
});

test('a token that was unused for two years is not listed and its key is refused', async () => {
  const mock = harness();
  const session = await mock.sudo('engineer@example.com');
  const key = await readKey(
    await mock.call('POST', '/tokens', { key: session, form: { name: 'Forgotten' } }),
  );
  mock.advanceClock(729 * 86_400_000);
  const later = await mock.signIn('engineer@example.com');
  expect(await (await mock.call('GET', '/tokens', { key: later })).text()).toContain('Forgotten');
  mock.advanceClock(86_400_000);
  expect(await (await mock.call('GET', '/tokens', { key: later })).text()).not.toContain('Forgotten');
  const response = await mock.call('GET', '/tokens/self', { key });
  expect(response.status).toBe(401);
  expect(await response.text()).toContain('missing or invalid');
});

test.each([
  ['GET', '/nope', 404],
  ['GET', '/', 404],
  ['GET', '/tokens/', 404],
  ['GET', '/tokens/a/b', 404],
  ['GET', '/tokens/%ff', 404],
  ['PUT', '/tokens', 405],
  ['PATCH', '/tokens', 405],
  ['HEAD', '/sudo', 405],
  ['GET', '/sudo', 405],
  ['POST', '/service', 405],
])('%s %s gives a %i in the legacy error format', async (method, path, status) => {
  const response = await harness().call(method, path);
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(Object.keys(await response.json())).toEqual(['msg', 'detail']);
  if (status === 405) expect(response.headers.get('Allow')).toMatch(/GET|POST/);
});
