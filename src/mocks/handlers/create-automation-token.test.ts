// `POST /automation-tokens`: what it creates and what it refuses (wire.md §3.1, product rules 2, 3, 5).
import { expect, test } from 'vitest';
import { readErrorBody } from '../../wire/error-body.ts';
import type { MockUser } from '../model/model.ts';
import { memoryStorage } from '../model/storage.ts';
import { mayCreateAutomationTokens } from '../rules/automation-creation.ts';
import { serviceId } from '../seed/services.ts';
import { Db } from '../state/db.ts';
import { type Call, harness, NON_SUPERUSERS, readKey } from '../testing/mock-harness.ts';

const PATH = '/automation-tokens';
const SERVICE = serviceId('images-cdn');

const VALID = { name: 'Deploy', role: 'engineer', scope: 'global' };

type Mock = ReturnType<typeof harness>;

async function post(mock: Mock, key: string, call: Call) {
  const response = await mock.call('POST', PATH, { key, ...call });
  return { status: response.status, type: response.headers.get('Content-Type'), body: await response.json() };
}

test.each([
  // role of the token, global, purge_all, purge_select, global:read: copied from product rule 5
  ['engineer', 200, 200, 200, 200],
  ['billing', 200, 400, 400, 200],
  ['user', 200, 400, 400, 200],
  ['superuser', 422, 422, 422, 422],
  ['tls_admin', 422, 422, 422, 422],
  ['Engineer', 422, 422, 422, 422],
  ['', 422, 422, 422, 422],
])(
  'the role %j limits the scopes, not the role of the creator',
  async (role, global, purgeAll, purgeSelect, read) => {
    const mock = harness();
    const key = await mock.sudo('superuser@example.com');
    const expected = { global, purge_all: purgeAll, purge_select: purgeSelect, 'global:read': read };
    for (const [scope, status] of Object.entries(expected)) {
      for (const requested of [scope, `global:read ${scope}`]) {
        const answer = await post(mock, key, { json: { name: 'x', role, scope: requested } });
        expect(answer.status, requested).toBe(status);
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
  ['only the roles field of 2026', { role: null, roles: ['x'] }, 422, /^role is missing/],
  ['a blank scope', { scope: ' ' }, 400, /^scope is empty/],
  ['an unknown scope', { scope: 'global root' }, 400, /^scope 'root' does not exist/],
  ['a list of scopes', { scope: ['global'] }, 422, /^scope is not a text/],
  ['an unknown service', { services: ['nope'] }, 400, /^services: cannot find service 'nope'/],
  ["another account's service", { services: [serviceId('contoso-store')] }, 400, /^services: cannot find/],
  ['one service as a string', { services: serviceId('images-cdn') }, 400, /^services is not a list/],
  ['numbers as services', { services: [1] }, 400, /^services is not a list/],
  ['an expiry that has passed', { expires_at: '2026-03-10T11:48:00Z' }, 422, /^expires_at has passed/],
  ['an expiry that is not a date', { expires_at: 'tomorrow' }, 422, /^expires_at is not/],
  ['a blank expiry', { expires_at: '' }, 422, /^expires_at is not/],
  ['TLS management as a string', { tls_access: 'yes' }, 422, /^tls_access is/],
])('%s is refused with a detail that starts with the field name', async (_, fields, status, detail) => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const answer = await post(mock, key, { json: { ...VALID, ...fields } });
  expect(answer).toMatchObject({ status, type: 'application/problem+json' });
  expect(Object.keys(answer.body)).toEqual(['title', 'status', 'detail', 'errors']);
  expect(answer.body).toMatchObject({ status, detail: expect.stringMatching(detail) });
});

test.each<[string, Call]>([
  ['a form', { form: VALID }],
  ['truncated JSON', { body: '{"name":', headers: { 'Content-Type': 'application/json' } }],
  ['a list', { json: [VALID] }],
  ['no body', {}],
])('%s gives a 400 and creates nothing', async (_, call) => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const before = await (await mock.call('GET', PATH, { key })).text();
  const answer = await post(mock, key, call);
  expect(answer).toMatchObject({ status: 400, type: 'application/problem+json' });
  expect(await (await mock.call('GET', PATH, { key })).text()).toBe(before);
});

test.each([
  ['the wrapped body of older clients', { attributes: VALID }, { name: 'Deploy', role: 'engineer' }],
  ['only a name and a role', { name: 'x', role: 'user' }, { scope: 'global', services: [], expires_at: '' }],
  [
    'null for all services and for no expiry',
    { ...VALID, services: null, expires_at: null, tls_access: null },
    { services: [], expires_at: '' },
  ],
  [
    'the other fields of 2026',
    { ...VALID, roles: [], limit_workspaces: false, workspaces: ['w'] },
    { services: [], role: 'engineer' },
  ],
  ['a list of services', { ...VALID, services: [SERVICE] }, { services: [SERVICE] }],
  [
    'an expiry with an offset',
    { ...VALID, expires_at: '2030-07-28T19:24:50+02:00' },
    { expires_at: '2030-07-28T17:24:50Z' },
  ],
])('%s is accepted, and the response has the 13 recorded keys', async (_, json, expected) => {
  const mock = harness();
  const { status, body } = await post(mock, await mock.sudo('superuser@example.com'), { json });
  expect(status).toBe(200);
  expect(body).toMatchObject(expected);
  expect(Object.keys(body)).toHaveLength(13);
});

test.each(NON_SUPERUSERS)(
  '%s is refused even in sudo, and the message does not mention sudo',
  async login => {
    const mock = harness();
    const answer = await post(mock, await mock.sudo(login), { json: VALID });
    expect(answer).toMatchObject({ status: 403, type: 'application/problem+json' });
    expect(answer.body.title).toBe('You are not authorized to perform this action');
  },
);

test('a missing sudo and an invalid key give the error format of the gateway', async () => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  mock.advanceClock(5 * 60_000);
  expect(await post(mock, key, { json: VALID })).toEqual({
    status: 403,
    type: 'application/json',
    body: { msg: 'You must POST /sudo to access this endpoint' },
  });
  expect(await post(mock, 'x', { json: VALID })).toMatchObject({ status: 401, type: 'text/plain' });
});

test('an account that forces SSO refuses, and the message cannot be mistaken for a wrong password', async () => {
  const mock = harness();
  for (const key of [
    await mock.signIn('superuser@sso.example.com'),
    await mock.sudo('superuser@sso.example.com'),
  ]) {
    const { status, type, body } = await post(mock, key, { json: VALID });
    expect([status, type]).toEqual([403, 'application/problem+json']);
    const { message, detail, code } = readErrorBody(JSON.stringify(body));
    expect(message).toBe('Automation tokens cannot be created through the API');
    expect(detail).toBe('This account forces single sign-on (SSO). Create them in the control panel.');
    expect(code).toBeNull();
    expect(`${message} ${detail}`).not.toMatch(/password|correct|sudo/i);
  }
});

test('it is refused if the account forces two-factor or the creator uses it', () => {
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

test('automation tokens have no limit and do not count toward the limit of 100 user tokens', async () => {
  const mock = harness();
  mock.setScenario({ seed: 'empty' });
  let key = await mock.sudo('superuser@example.com');
  for (let count = 0; count < 101; count++) {
    expect((await post(mock, key, { json: { ...VALID, name: `Deploy ${count}` } })).status).toBe(200);
  }
  const own = await mock.call('POST', '/tokens', { key, form: { name: 'Mine' } });
  expect(own.status).toBe(200);
  key = await readKey(own);
  expect(await (await mock.call('GET', '/tokens', { key })).text()).not.toContain('Deploy');
});
