// `POST /tokens` without a key: sign-in, and every reason for refusing it (wire.md §2.2).
import { expect, test } from 'vitest';
import { CONSOLE_SESSION_NAME } from '../../domain/token.ts';
import { DEMO_PASSWORD as password } from '../scenario.ts';
import { harness, readKey, storedText } from '../testing/mock-harness.ts';

const username = 'engineer@example.com';

test.each([
  ['a wrong password', { username, password: 'wrong' }, 'invalid_grant'],
  ['an unknown user', { username: 'nobody@example.com', password }, 'invalid_grant'],
  ['the synthetic user', { username: 'global-api-token@northwind.example', password }, 'invalid_grant'],
  ['no password', { username }, 'invalid_request'],
  ['no username', { password }, 'invalid_request'],
  ['nothing at all', {}, 'invalid_request'],
  ['a locked user', { username: 'locked@example.com', password }, 'account_locked'],
  ['a missing one-time code', { username: 'otp@example.com', password }, '2fa.verify'],
  ['a scope that does not exist', { username, password, scope: 'root' }, 'invalid_scope'],
  ['a blank scope', { username, password, scope: ' ' }, 'invalid_scope'],
])('%s gives a 400 with its code in both msg and code', async (_, form, code) => {
  const response = await harness().call('POST', '/tokens', { form });
  expect(response.status).toBe(400);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  const body = await response.json();
  expect(Object.keys(body)).toEqual(['msg', 'detail', 'code']);
  expect(body).toMatchObject({ msg: code, code });
});

test('a wrong password does not reveal that the user is locked', async () => {
  const form = { username: 'locked@example.com', password: 'wrong' };
  expect(await (await harness().call('POST', '/tokens', { form })).json()).toMatchObject({
    msg: 'invalid_grant',
  });
});

test('a wrong one-time code is refused, and the response header requires a code', async () => {
  const form = { username: 'otp@example.com', password };
  const response = await harness().call('POST', '/tokens', { form, code: '654321' });
  expect(response.status).toBe(400);
  expect(response.headers.get('Fastly-OTP')).toBe('required');
});

test.each(['engineer@example.com', ' Engineer@Example.com '])(
  '%j can sign in: case and surrounding spaces are ignored',
  async login => {
    await expect(harness().signIn(login)).resolves.toMatch(/^[\w-]{32}$/);
  },
);

test('a session does not count toward the limit, but a token created by password does', async () => {
  const mock = harness();
  const form = { username: 'limited@example.com', password };
  const session = await mock.call('POST', '/tokens', { form: { ...form, name: CONSOLE_SESSION_NAME } });
  expect(session.status).toBe(200);
  const token = await mock.call('POST', '/tokens', { form: { ...form, name: 'One too many' } });
  expect(token.status).toBe(400);
});

test('after ten wrong passwords in ten minutes, sign-in and sudo are blocked for that login', async () => {
  const mock = harness();
  const key = await mock.signIn(username);
  for (let count = 0; count < 10; count++) {
    await mock.call('POST', '/tokens', { form: { username, password: 'wrong' } });
    mock.advanceClock(1000);
  }
  const refused = await mock.call('POST', '/tokens', { form: { username, password } });
  expect(refused.status).toBe(429);
  expect(refused.headers.get('Retry-After')).toBe('590');
  expect((await mock.call('POST', '/sudo', { key, form: { password } })).status).toBe(429);
  await expect(mock.signIn('user@example.com')).resolves.toBeTruthy();
  mock.advanceClock(590_000);
  await expect(mock.signIn(username)).resolves.toBeTruthy();
});

test('with a stopped clock, the wait ends when it has passed on the machine', async () => {
  const mock = harness();
  for (let count = 0; count < 10; count++) {
    await mock.call('POST', '/tokens', { form: { username, password: 'wrong' } });
    mock.machine.time += 1000;
  }
  const signIn = () => mock.call('POST', '/tokens', { form: { username, password } });
  const refused = await signIn();
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '590']);
  mock.machine.time += 590_000;
  expect((await signIn()).status).toBe(200);
});

test('a correct password resets the count of failed attempts', async () => {
  const mock = harness();
  for (let round = 0; round < 3; round++) {
    for (let count = 0; count < 9; count++) {
      await mock.call('POST', '/tokens', { form: { username, password: 'wrong' } });
    }
    await expect(mock.signIn(username)).resolves.toBeTruthy();
  }
});

test('a session expires at the requested time, and the 401 names the token and the time', async () => {
  const mock = harness();
  const form = { name: CONSOLE_SESSION_NAME, username, password, expires_at: '2026-03-10T23:48:00Z' };
  const created = await mock.call('POST', '/tokens', { form });
  const { id } = await created.clone().json();
  const key = await readKey(created);
  mock.clock.now = new Date('2026-03-10T23:47:59Z');
  expect((await mock.call('GET', '/tokens/self', { key })).status).toBe(200);
  mock.clock.now = new Date('2026-03-10T23:48:00Z');
  const expired = await mock.call('GET', '/tokens/self', { key });
  expect(expired.status).toBe(401);
  expect(await expired.json()).toEqual({ msg: `Token ${id} expired at 2026-03-10T23:48:00Z` });
});

test('nothing of an unknown login is stored, however long and however often it is sent', async () => {
  const mock = harness();
  await mock.signIn(username);
  const before = storedText(mock);
  for (let count = 0; count < 100; count++) {
    const typed = `my password ${count} `.padEnd(100_000, 'x');
    expect((await mock.call('POST', '/tokens', { form: { username: typed, password: 'x' } })).status).toBe(
      400,
    );
  }
  expect(storedText(mock)).toBe(before);
});

test('of the failed attempts of a user, only the times of the last ten are stored', async () => {
  const mock = harness();
  for (let count = 0; count < 12; count++) {
    await mock.call('POST', '/tokens', { form: { username, password: `secret ${count}` } });
    mock.advanceClock(90_000);
  }
  const [attempts] = [...mock.storage.entries('')].filter(([key]) => key.includes('.failedAttempts.'));
  expect(attempts?.[0]).toMatch(/\.failedAttempts\.\w{22}$/);
  expect(JSON.parse(attempts?.[1] ?? '')).toHaveLength(10);
  expect(storedText(mock)).not.toMatch(/secret|@/);
});
