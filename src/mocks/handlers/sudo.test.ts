// `POST /sudo`: who can enter sudo and for how long (wire.md §4).
import { expect, test } from 'vitest';
import { memoryStorage } from '../model/storage.ts';
import { DEMO_PASSWORD as password } from '../scenario.ts';
import { userId } from '../seed/accounts.ts';
import { DATA_STORAGE_KEY } from '../state/stored-state.ts';
import { type Call, harness } from '../testing/mock-harness.ts';

const username = 'engineer@example.com';

async function postSudo(call: Call, login = username) {
  const mock = harness();
  const key = await mock.signIn(login);
  const response = await mock.call('POST', '/sudo', { key, ...call });
  const created = await mock.call('POST', '/tokens', { key, form: { name: 'x' } });
  return { response, isInSudo: created.status === 200 };
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
])('%s isInSudo exactly five minutes', async (_, call) => {
  const { response, isInSudo } = await postSudo(call);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('{"expiry_time":"2026-03-10T11:53:00+00:00"}');
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(isInSudo).toBe(true);
});

test('a shorter time than five minutes can be requested', async () => {
  const { response } = await postSudo({ form: { password, expiry_time: '2026-03-10T11:49:00Z' } });
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
  [
    'an expiry_time that is not a date',
    { form: { password, expiry_time: 'soon' } },
    422,
    'Unprocessable request',
  ],
  ['invalid JSON', { body: '{', headers: { 'Content-Type': 'application/json' } }, 400, 'Bad request'],
  ['a JSON list', { json: [password] }, 400, 'Bad request'],
  [
    'a form with the content type of JSON',
    { body: 'password=x', headers: { 'Content-Type': 'application/json' } },
    400,
    'Bad request',
  ],
])('%s does not grant sudo', async (_, call, status, msg) => {
  const { response, isInSudo } = await postSudo(call);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ msg });
  expect(isInSudo).toBe(false);
});

test('a request without a password gives a 200 but does not grant sudo', async () => {
  const { response, isInSudo } = await postSudo({ form: { username } });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ expiry_time: '2026-03-10T11:48:00+00:00' });
  expect(isInSudo).toBe(false);
});

test.each<[string, Call]>([
  ['missing', { form: { password } }],
  ['wrong', { form: { password }, code: '000000' }],
])('a %s one-time code gives a 403 that requires a code', async (_, call) => {
  const { response, isInSudo } = await postSudo({ ...call }, 'otp@example.com');
  expect(response.status).toBe(403);
  expect(response.headers.get('Fastly-OTP')).toBe('required');
  expect(await response.json()).toMatchObject({ msg: '2fa.verify', code: '2fa.verify' });
  expect(isInSudo).toBe(false);
});

test('sudo is valid until one second before its expiry time', async () => {
  const mock = harness();
  const key = await mock.sudo(username);
  mock.clock.now = new Date('2026-03-10T11:52:59Z');
  expect((await mock.call('POST', '/tokens', { key, form: { name: 'In time' } })).status).toBe(200);
  mock.clock.now = new Date('2026-03-10T11:53:00Z');
  const late = await mock.call('POST', '/tokens', { key, form: { name: 'Too late' } });
  expect(late.status).toBe(403);
  expect(await late.json()).toEqual({ msg: 'You must POST /sudo to access this endpoint' });
});

test('sudo applies to one token, and the token still shows the time after it has expired', async () => {
  const mock = harness();
  const key = await mock.sudo(username);
  const other = await mock.signIn(username);
  expect((await mock.call('POST', '/tokens', { key: other, form: { name: 'x' } })).status).toBe(403);
  mock.advanceClock(3_600_000);
  const self = await (await mock.call('GET', '/tokens/self', { key })).json();
  expect(self.sudo_expires_at).toBe('2026-03-10T11:53:00Z');
});

test('a locked user with a valid session cannot enter sudo', async () => {
  const before = harness();
  const key = await before.signIn(username);
  const storage = memoryStorage();
  const moved = [...before.storage.entries(DATA_STORAGE_KEY)].map(
    ([name, text]) => [name, text.replaceAll(userId(username), userId('locked@example.com'))] as const,
  );
  storage.write(new Map(moved));
  const response = await harness(storage).call('POST', '/sudo', { key, form: { password } });
  expect(response.status).toBe(403);
  expect((await response.json()).msg).toMatch(/locked/);
});
