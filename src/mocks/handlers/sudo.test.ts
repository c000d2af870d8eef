// `POST /sudo`: who gets five minutes, for how long, and who doesn't (wire.md §4).
import { expect, test } from 'vitest';
import { memoryStorage } from '../model/storage.ts';
import { DEMO_PASSWORD as password } from '../scenario.ts';
import { userId } from '../seed/accounts.ts';
import { DATA_STORAGE_KEY } from '../state/stored-state.ts';
import { type Call, harness } from '../testing/mock-harness.ts';

const username = 'engineer@example.com';

async function enter(call: Call, login = username) {
  const mock = harness();
  const key = await mock.signIn(login);
  const response = await mock.call('POST', '/sudo', { key, ...call });
  const created = await mock.call('POST', '/tokens', { key, form: { name: 'x' } });
  return { response, grants: created.status === 200 };
}

test.each<[string, Call]>([
  ['a password only', { form: { password } }],
  ['a username and a password', { form: { username, password } }],
  [
    'the whole form of a token, as go-fastly sends it',
    { form: { username, password, name: 'x', scope: 'global', 'services[]': 'y' } },
  ],
  ['JSON', { json: { username, password } }],
  [
    'JSON of the other media type',
    { json: { username, password }, headers: { 'Content-Type': 'application/vnd.api+json' } },
  ],
  ['a blank expiry_time', { form: { password, expiry_time: '' } }],
  ['an expiry_time beyond five minutes', { form: { password, expiry_time: '2026-03-10T18:00:00Z' } }],
])('%s gives exactly five minutes', async (_, call) => {
  const { response, grants } = await enter(call);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('{"expiry_time":"2026-03-10T11:53:00+00:00"}');
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(grants).toBe(true);
});

test('less than five minutes may be asked for', async () => {
  const { response } = await enter({ form: { password, expiry_time: '2026-03-10T11:49:00Z' } });
  expect(await response.json()).toEqual({ expiry_time: '2026-03-10T11:49:00+00:00' });
});

test.each<[string, Call, number, string]>([
  [
    'a wrong password',
    { form: { password: 'wrong' } },
    403,
    'The supplied username/password combination is not correct',
  ],
  [
    'the right password of another user',
    { form: { username: 'user@example.com', password } },
    403,
    'The supplied username/password combination is not correct',
  ],
  [
    'an expiry_time in the past',
    { form: { password, expiry_time: '2026-03-10T11:47:00Z' } },
    422,
    'Unprocessable request',
  ],
  ['an expiry_time in words', { form: { password, expiry_time: 'soon' } }, 422, 'Unprocessable request'],
  ['JSON that is none', { body: '{', headers: { 'Content-Type': 'application/json' } }, 400, 'Bad request'],
  ['a JSON list', { json: [password] }, 400, 'Bad request'],
  [
    'a form that is labelled JSON',
    { body: 'password=x', headers: { 'Content-Type': 'application/json' } },
    400,
    'Bad request',
  ],
])('%s grants nothing', async (_, call, status, msg) => {
  const { response, grants } = await enter(call);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ msg });
  expect(grants).toBe(false);
});

test('without a password it answers 200 and grants nothing', async () => {
  const { response, grants } = await enter({ form: { username } });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ expiry_time: '2026-03-10T11:48:00+00:00' });
  expect(grants).toBe(false);
});

test.each<[string, Call]>([
  ['missing', { form: { password } }],
  ['wrong', { form: { password }, code: '000000' }],
])('a %s one-time code is a 403 that asks for one', async (_, call) => {
  const { response, grants } = await enter({ ...call }, 'otp@example.com');
  expect(response.status).toBe(403);
  expect(response.headers.get('Fastly-OTP')).toBe('required');
  expect(await response.json()).toMatchObject({ msg: '2fa.verify', code: '2fa.verify' });
  expect(grants).toBe(false);
});

test('sudo works one second before its end and not at its very end', async () => {
  const mock = harness();
  const key = await mock.sudo(username);
  mock.clock.now = new Date('2026-03-10T11:52:59Z');
  expect((await mock.call('POST', '/tokens', { key, form: { name: 'In time' } })).status).toBe(200);
  mock.clock.now = new Date('2026-03-10T11:53:00Z');
  const late = await mock.call('POST', '/tokens', { key, form: { name: 'Too late' } });
  expect(late.status).toBe(403);
  expect(await late.json()).toEqual({ msg: 'You must POST /sudo to access this endpoint' });
});

test('sudo belongs to one token, and its time stays there after it has passed', async () => {
  const mock = harness();
  const key = await mock.sudo(username);
  const other = await mock.signIn(username);
  expect((await mock.call('POST', '/tokens', { key: other, form: { name: 'x' } })).status).toBe(403);
  mock.advanceClock(3_600_000);
  const self = await (await mock.call('GET', '/tokens/self', { key })).json();
  expect(self.sudo_expires_at).toBe('2026-03-10T11:53:00Z');
});

test('a locked user with a living session cannot enter sudo', async () => {
  const before = harness();
  const key = await before.signIn(username);
  const storage = memoryStorage();
  const stored = before.storage.read(DATA_STORAGE_KEY) ?? '';
  storage.write(DATA_STORAGE_KEY, stored.replaceAll(userId(username), userId('locked@example.com')));
  const response = await harness(storage).call('POST', '/sudo', { key, form: { password } });
  expect(response.status).toBe(403);
  expect((await response.json()).msg).toMatch(/locked/);
});
