// `POST /automation-tokens`: what is created, and who and what is refused (wire.md §3.1, product rules 2, 3, 5).
import { expect, test } from 'vitest';
import { readErrorBody } from '../../wire/error-body.ts';
import type { MockUser } from '../model/model.ts';
import { memoryStorage } from '../model/storage.ts';
import { mayCreateAutomationTokens } from '../rules/automation-creation.ts';
import { serviceId } from '../seed/services.ts';
import { Db } from '../state/db.ts';
import { type Call, harness, NON_SUPERUSERS, readKey } from '../testing/mock-harness.ts';

const PATH = '/automation-tokens';
const GOOD = { name: 'Deploy', role: 'engineer', scope: 'global' };

type Mock = ReturnType<typeof harness>;

async function post(mock: Mock, key: string, call: Call) {
  const response = await mock.call('POST', PATH, { key, ...call });
  return { status: response.status, type: response.headers.get('Content-Type'), body: await response.json() };
}

test.each([
  // role of the token, global, purge_all, purge_select, global:read; literal, as product rule 5 has it
  ['engineer', 200, 200, 200, 200],
  ['billing', 200, 400, 400, 200],
  ['user', 200, 400, 400, 200],
  ['superuser', 422, 422, 422, 422],
  ['tls_admin', 422, 422, 422, 422],
  ['Engineer', 422, 422, 422, 422],
  ['', 422, 422, 422, 422],
])(
  'the role %j bounds the scopes, whatever its creator may',
  async (role, global, purgeAll, purgeSelect, read) => {
    const mock = harness();
    const key = await mock.sudo('superuser@example.com');
    const expected = { global, purge_all: purgeAll, purge_select: purgeSelect, 'global:read': read };
    for (const [scope, status] of Object.entries(expected)) {
      for (const asked of [scope, `global:read ${scope}`]) {
        const answer = await post(mock, key, { json: { name: 'x', role, scope: asked } });
        expect(answer.status, asked).toBe(status);
        if (status !== 200) expect(answer.type).toBe('application/problem+json');
        if (status === 400) {
          expect(answer.body).toEqual({
            title: 'invalid_scope',
            status: 400,
            detail: `scope '${scope}' is not available to the role ${role}.`,
            errors: null,
          });
        }
      }
    }
  },
);

test.each([
  ['no name', { name: undefined }, 422, /^name is missing/],
  ['a blank name', { name: '  ' }, 422, /^name is missing/],
  ['a name that is a number', { name: 7 }, 422, /^name is not a text/],
  ['a name of 256 characters', { name: 'n'.repeat(256) }, 422, /^name is too long/],
  ['the name of a session', { name: 'Token Console browser session' }, 422, /^name is reserved/],
  ['no role', { role: undefined }, 422, /^role is missing/],
  ['roles of 2026 alone', { role: null, roles: ['x'] }, 422, /^role is missing/],
  ['a blank scope', { scope: ' ' }, 400, /^scope is empty/],
  ['an unknown scope', { scope: 'global root' }, 400, /^scope 'root' does not exist/],
  ['a list of scopes', { scope: ['global'] }, 422, /^scope is not a text/],
  ['an unknown service', { services: ['nope'] }, 400, /^services: cannot find service 'nope'/],
  ["another account's service", { services: [serviceId('contoso-store')] }, 400, /^services: cannot find/],
  ['one service as a text', { services: serviceId('images-cdn') }, 400, /^services is not a list/],
  ['numbers as services', { services: [1] }, 400, /^services is not a list/],
  ['an expiry that has passed', { expires_at: '2026-03-10T11:48:00Z' }, 422, /^expires_at has passed/],
  ['an expiry in words', { expires_at: 'tomorrow' }, 422, /^expires_at is not/],
  ['a blank expiry', { expires_at: '' }, 422, /^expires_at is not/],
  ['TLS management in words', { tls_access: 'yes' }, 422, /^tls_access is/],
])('%s is refused in words that start with the field', async (_, fields, status, detail) => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const answer = await post(mock, key, { json: { ...GOOD, ...fields } });
  expect(answer).toMatchObject({ status, type: 'application/problem+json' });
  expect(Object.keys(answer.body)).toEqual(['title', 'status', 'detail', 'errors']);
  expect(answer.body).toMatchObject({ status, detail: expect.stringMatching(detail) });
});

test.each<[string, Call]>([
  ['a form', { form: GOOD }],
  ['JSON that breaks off', { body: '{"name":', headers: { 'Content-Type': 'application/json' } }],
  ['a list', { json: [GOOD] }],
  ['nothing', {}],
])('%s is a 400 and creates nothing', async (_, call) => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const before = await (await mock.call('GET', PATH, { key })).text();
  const answer = await post(mock, key, call);
  expect(answer).toMatchObject({ status: 400, type: 'application/problem+json' });
  expect(await (await mock.call('GET', PATH, { key })).text()).toBe(before);
});

test.each([
  ['the wrapped form of older clients', { attributes: GOOD }, { name: 'Deploy', role: 'engineer' }],
  [
    'nothing but a name and a role',
    { name: 'x', role: 'user' },
    { scope: 'global', services: [], expires_at: '' },
  ],
  [
    'nulls for all and never',
    { ...GOOD, services: null, expires_at: null, tls_access: null },
    { services: [], expires_at: '' },
  ],
  [
    'the fields of 2026',
    { ...GOOD, roles: [], limit_services: true, limit_workspaces: false, workspaces: ['w'] },
    { services: [], role: 'engineer' },
  ],
  [
    'an expiry with an offset',
    { ...GOOD, expires_at: '2030-07-28T19:24:50+02:00' },
    { expires_at: '2030-07-28T17:24:50Z' },
  ],
])('%s is accepted, with the 13 recorded keys in the answer', async (_, json, expected) => {
  const mock = harness();
  const { status, body } = await post(mock, await mock.sudo('superuser@example.com'), { json });
  expect(status).toBe(200);
  expect(body).toMatchObject(expected);
  expect(Object.keys(body)).toHaveLength(13);
});

test.each(NON_SUPERUSERS)('%s is refused even in sudo, and in no words about sudo', async login => {
  const mock = harness();
  const answer = await post(mock, await mock.sudo(login), { json: GOOD });
  expect(answer).toMatchObject({ status: 403, type: 'application/problem+json' });
  expect(answer.body.title).toBe('You are not authorized to perform this action');
});

test('without sudo the gateway answers in its own shape, and so it does for a bad key', async () => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  mock.advanceClock(5 * 60_000);
  expect(await post(mock, key, { json: GOOD })).toEqual({
    status: 403,
    type: 'application/json',
    body: { msg: 'You must POST /sudo to access this endpoint' },
  });
  expect(await post(mock, 'x', { json: GOOD })).toMatchObject({ status: 401, type: 'text/plain' });
});

test('on an account that forces SSO nobody creates one, and it reads like no wrong password', async () => {
  const mock = harness();
  for (const key of [
    await mock.signIn('superuser@sso.example.com'),
    await mock.sudo('superuser@sso.example.com'),
  ]) {
    const { status, type, body } = await post(mock, key, { json: GOOD });
    expect([status, type]).toEqual([403, 'application/problem+json']);
    const { message, detail, code } = readErrorBody(JSON.stringify(body));
    expect(message).toBe('Automation tokens cannot be created through the API');
    expect(detail).toBe('This account forces single sign-on (SSO). Create them in the control panel.');
    expect(code).toBeNull();
    expect(`${message} ${detail}`).not.toMatch(/password|correct|sudo/i);
  }
});

test('nor with two-factor on, of the account or of the creator', () => {
  const now = new Date('2026-03-10T11:48:00Z');
  const db = new Db(memoryStorage(), 'empty', now);
  const user = db.findUserByLogin('superuser@example.com');
  if (!user) throw new Error('The seed has no superuser.');
  const authorize = (given: MockUser, forcesTwoFactor: boolean) => {
    const account = db.findAccount(given.customerId);
    if (!account) throw new Error('The seed has no such account.');
    db.findAccount = () => ({ ...account, forcesTwoFactor });
    const refusal = mayCreateAutomationTokens({ user: given }, db);
    return refusal && [refusal.status, JSON.stringify(refusal.body)];
  };
  expect(authorize(user, false)).toBeNull();
  expect(authorize(user, true)).toEqual([403, expect.stringContaining('forces two-factor authentication')]);
  expect(authorize({ ...user, twoFactor: true }, false)).toEqual([
    403,
    expect.stringContaining('You sign in with two-factor'),
  ]);
});

test('the limit of 100 counts user tokens only, and automation tokens have none', async () => {
  const mock = harness();
  mock.setScenario({ seed: 'empty' });
  let key = await mock.sudo('superuser@example.com');
  for (let count = 0; count < 101; count++) {
    expect((await post(mock, key, { json: { ...GOOD, name: `Deploy ${count}` } })).status).toBe(200);
  }
  const own = await mock.call('POST', '/tokens', { key, form: { name: 'Mine' } });
  expect(own.status).toBe(200);
  key = await readKey(own);
  expect(await (await mock.call('GET', '/tokens', { key })).text()).not.toContain('Deploy');
});
