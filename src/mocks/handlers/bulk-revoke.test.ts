// `DELETE /tokens`: deletes all listed tokens or none (wire.md §2.7).
import { expect, test } from 'vitest';
import { stableId } from '../model/secrets.ts';
import {
  type Call,
  createAutomationToken,
  type Harness,
  harness,
  NON_SUPERUSERS,
} from '../testing/mock-harness.ts';

const BULK = 'application/vnd.api+json; ext=bulk';

const tokenId = (owner: string, name: string) => stableId(`token ${owner} ${name}`);
const ENGINEER_TOKEN = tokenId('engineer@example.com', 'Deploy checkout');
const USER_TOKEN = tokenId('user@example.com', 'Status board');
const CONTOSO_TOKEN = tokenId('superuser@sso.example.com', 'Store purge');
const UNKNOWN_TOKEN = 'unknown000000000000000';

function revoke(mock: Harness, key: string, ids: readonly string[], contentType = BULK): Promise<Response> {
  const json = { data: ids.map(id => ({ type: 'token', id })) };
  return mock.call('DELETE', '/tokens', { key, json, headers: { 'Content-Type': contentType } });
}

async function remaining(mock: Harness, ids: readonly string[]): Promise<boolean[]> {
  const keys = [await mock.signIn('superuser@example.com'), await mock.signIn('superuser@sso.example.com')];
  return Promise.all(
    ids.map(async id => {
      const answers = await Promise.all(keys.map(key => mock.call('GET', `/tokens/${id}`, { key })));
      return answers.some(answer => answer.status === 200);
    }),
  );
}

test.each([BULK, 'application/vnd.api+json', 'application/json'])(
  '%s deletes all tokens and answers 204 without a body',
  async type => {
    const mock = harness();
    const key = await mock.sudo('superuser@example.com');
    const { id: automation } = await createAutomationToken(mock, key);
    const response = await revoke(mock, key, [ENGINEER_TOKEN, USER_TOKEN, automation, USER_TOKEN], type);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(response.headers.get('Fastly-RateLimit-Remaining')).toBe('996');
    expect(await remaining(mock, [ENGINEER_TOKEN, USER_TOKEN, automation])).toEqual([false, false, false]);
  },
);

test('tokens that are already deleted are skipped', async () => {
  const mock = harness();
  const key = await mock.signIn('superuser@example.com');
  expect((await revoke(mock, key, [UNKNOWN_TOKEN, ENGINEER_TOKEN])).status).toBe(204);
  expect((await revoke(mock, key, [UNKNOWN_TOKEN, ENGINEER_TOKEN])).status).toBe(204);
});

test.each<[string, readonly string[]]>([
  ['superuser@example.com', [ENGINEER_TOKEN, CONTOSO_TOKEN]],
  ['engineer@example.com', [ENGINEER_TOKEN, USER_TOKEN]],
  ['user@example.com', [USER_TOKEN, ENGINEER_TOKEN]],
  ['billing@example.com', [UNKNOWN_TOKEN, USER_TOKEN]],
  ['superuser@sso.example.com', [CONTOSO_TOKEN, ENGINEER_TOKEN]],
])('%s is refused if one token is not accessible, and nothing is deleted', async (login, ids) => {
  const mock = harness();
  const key = await mock.signIn(login);
  const refused = await revoke(mock, key, ids);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toEqual({
    msg: 'You are not authorized to perform this action',
    detail: 'Of these 2 tokens 1 may not be deleted by this user. Nothing was deleted.',
  });
  expect(await remaining(mock, ids)).toEqual(ids.map(id => id !== UNKNOWN_TOKEN));
});

test('the refusal for a single token has no count', async () => {
  const mock = harness();
  const refused = await revoke(mock, await mock.signIn('user@example.com'), [ENGINEER_TOKEN]);
  expect(await refused.json()).toMatchObject({
    detail: 'This token may not be deleted by this user. Nothing was deleted.',
  });
});

test.each(NON_SUPERUSERS)('%s can delete their own tokens but no automation token', async login => {
  const mock = harness();
  const { id } = await createAutomationToken(mock, await mock.sudo('superuser@example.com'));
  const key = await mock.signIn(login);
  const { id: own } = await (
    await mock.call('GET', '/tokens/self', { key: await mock.signIn(login) })
  ).json();
  expect((await revoke(mock, key, [own, id])).status).toBe(403);
  expect((await revoke(mock, key, [own])).status).toBe(204);
  expect(await remaining(mock, [own, id])).toEqual([false, true]);
});

test('the token that makes the request can be among the deleted ones', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  const { id } = await (await mock.call('GET', '/tokens/self', { key })).json();
  expect((await revoke(mock, key, [id, ENGINEER_TOKEN])).status).toBe(204);
  expect((await mock.call('GET', '/tokens/self', { key })).status).toBe(401);
});

test.each<[string, Call]>([
  ['no body', {}],
  ['a form', { form: { data: ENGINEER_TOKEN } }],
  ['a list', { json: [{ type: 'token', id: ENGINEER_TOKEN }] }],
  ['no data', { json: {} }],
  ['an empty list', { json: { data: [] } }],
  ['bare ids', { json: { data: [ENGINEER_TOKEN] } }],
  ['another type', { json: { data: [{ type: 'user', id: ENGINEER_TOKEN }] } }],
  ['one entry without an id', { json: { data: [{ type: 'token', id: ENGINEER_TOKEN }, { type: 'token' }] } }],
  ['a blank id', { json: { data: [{ type: 'token', id: '' }] } }],
  ['1001 ids', { json: { data: Array.from({ length: 1001 }, (_, id) => ({ type: 'token', id: `${id}` })) } }],
])('%s gives a 400 and deletes nothing', async (_, call) => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  expect((await mock.call('DELETE', '/tokens', { key, ...call })).status).toBe(400);
  expect(await remaining(mock, [ENGINEER_TOKEN])).toEqual([true]);
});

test('1,000 ids are accepted', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  const others = Array.from({ length: 999 }, (_, count) => stableId(`none ${count}`));
  expect((await revoke(mock, key, [...others, ENGINEER_TOKEN])).status).toBe(204);
  expect(await remaining(mock, [ENGINEER_TOKEN])).toEqual([false]);
});
