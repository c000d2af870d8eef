// `/user/{id}`: who can read and delete a user, and when (wire.md §5.2, product rule 13).
import { expect, test } from 'vitest';
import { NORTHWIND, userId } from '../seed/accounts.ts';
import { createAutomationToken, type Harness, harness, NON_SUPERUSERS } from '../testing/mock-harness.ts';

const ENGINEER = userId('engineer@example.com');
const GRACE = userId('grace.oyelaran@example.com');

async function deleteUser(mock: Harness, key: string, id: string) {
  const response = await mock.call('DELETE', `/user/${id}`, { key });
  return { status: response.status, body: await response.json() };
}

/** Deletes all user tokens of a user. */
async function deleteTokensOf(mock: Harness, key: string, id: string): Promise<void> {
  const { customer_id } = await (await mock.call('GET', '/current_user', { key })).json();
  const all = await (await mock.call('GET', `/customer/${customer_id}/tokens`, { key })).json();
  for (const token of all)
    if (token.user_id === id) await mock.call('DELETE', `/tokens/${token.id}`, { key });
}

test.each(NON_SUPERUSERS)('%s can read only themselves, and cannot delete any user', async login => {
  const mock = harness();
  const key = await mock.signIn(login);
  const self = await (await mock.call('GET', '/current_user', { key })).json();
  expect(await (await mock.call('GET', `/user/${self.id}`, { key })).json()).toEqual(self);
  expect((await mock.call('GET', `/user/${GRACE}`, { key })).status).toBe(403);
  expect((await mock.call('GET', '/user/nope', { key })).status).toBe(404);
  for (const id of [GRACE, self.id]) expect((await deleteUser(mock, key, id)).status).toBe(403);
});

test('a superuser can read every user of the account, including invited ones, and none of another account', async () => {
  const mock = harness();
  const key = await mock.signIn('superuser@sso.example.com');
  const ops = await (await mock.call('GET', `/user/${userId('ops@sso.example.com')}`, { key })).json();
  expect(ops).toMatchObject({ login: 'ops@sso.example.com', role: 'engineer' });
  expect((await mock.call('GET', `/user/${userId('superuser@example.com')}`, { key })).status).toBe(200);
  expect((await mock.call('GET', `/user/${ENGINEER}`, { key })).status).toBe(403);
  const unknown = await mock.call('GET', '/user/nope', { key });
  expect(await unknown.json()).toEqual({ msg: 'Record not found', detail: "Cannot find user 'nope'" });
});

test('a user can be deleted once they have no tokens left, including sessions and expired tokens', async () => {
  const mock = harness();
  mock.setScenario({ seed: 'empty' });
  const engineer = await mock.sudo('engineer@example.com');
  const form = { name: 'Short', expires_at: '2026-03-10T11:49:00Z' };
  const expired = await (await mock.call('POST', '/tokens', { key: engineer, form })).json();
  mock.advanceClock(60_000);
  const key = await mock.signIn('superuser@example.com');
  expect(await deleteUser(mock, key, ENGINEER)).toEqual({
    status: 400,
    body: { msg: 'Bad request', detail: 'This user still has 2 tokens. Delete all of them first.' },
  });
  await mock.call('DELETE', '/tokens/self', { key: engineer });
  expect((await deleteUser(mock, key, ENGINEER)).body.detail).toBe(
    'This user still has 1 token. Delete all of them first.',
  );
  await mock.call('DELETE', `/tokens/${expired.id}`, { key });
  const done = await mock.call('DELETE', `/user/${ENGINEER}`, { key });
  expect([done.status, await done.text()]).toEqual([200, '{"status":"ok"}']);
  expect(done.headers.get('Fastly-RateLimit-Remaining')).toMatch(/^\d+$/);
});

test('a deleted user is not found, not listed and cannot sign in, also after a reload', async () => {
  const mock = harness();
  const key = await mock.signIn('superuser@example.com');
  await deleteTokensOf(mock, key, ENGINEER);
  expect((await deleteUser(mock, key, ENGINEER)).status).toBe(200);
  for (const instance of [mock, harness(mock.storage)]) {
    expect((await instance.call('GET', `/user/${ENGINEER}`, { key })).status).toBe(404);
    expect((await deleteUser(instance, key, ENGINEER)).status).toBe(404);
    const { customer_id } = await (await instance.call('GET', '/current_user', { key })).json();
    const people = await (await instance.call('GET', `/customer/${customer_id}/users`, { key })).text();
    expect(people).not.toContain(ENGINEER);
    const form = { username: 'engineer@example.com', password: 'correct horse battery' };
    const refused = await instance.call('POST', '/tokens', { form });
    expect([refused.status, await refused.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'invalid_grant' }),
    ]);
  }
});

test('automation tokens do not prevent the deletion of their creator and survive it', async () => {
  const mock = harness();
  const { id, key: automation } = await createAutomationToken(
    mock,
    await mock.sudo('grace.oyelaran@example.com'),
  );
  const key = await mock.signIn('superuser@example.com');
  await deleteTokensOf(mock, key, GRACE);
  expect((await deleteUser(mock, key, GRACE)).status).toBe(200);
  expect((await mock.call('GET', '/tokens/self', { key: automation })).status).toBe(200);
  expect(await (await mock.call('GET', '/automation-tokens?per_page=100', { key })).text()).toContain(id);
});

test('a superuser cannot delete themselves, an invited user, or a user of another account', async () => {
  const mock = harness();
  const key = await mock.signIn('superuser@sso.example.com');
  const self = await deleteUser(mock, key, userId('superuser@sso.example.com'));
  expect([self.status, self.body.detail]).toEqual([
    403,
    expect.stringMatching(/^You cannot delete yourself/),
  ]);
  const guest = await deleteUser(mock, key, userId('superuser@example.com'));
  expect([guest.status, guest.body.detail]).toEqual([
    403,
    expect.stringMatching(/invited from another account/),
  ]);
  expect(await deleteUser(mock, key, ENGINEER)).toMatchObject({ status: 403 });
});

test('last_active_at follows the use of any user token, also by sign-in, and not of automation tokens', async () => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const activeAt = async (login: string) => {
    const users = await (await mock.call('GET', `/customer/${NORTHWIND}/users`, { key })).json();
    return users.find((user: { login: string }) => user.login === login).last_active_at;
  };
  const automation = await createAutomationToken(mock, key);
  mock.advanceClock(3_600_000);
  await mock.signIn('contractor@example.com');
  expect(await activeAt('contractor@example.com')).toBe('2026-03-10T12:48:00Z');
  mock.advanceClock(60_000);
  expect(await activeAt('superuser@example.com')).toBe('2026-03-10T12:49:00Z');
  expect((await (await mock.call('GET', '/current_user', { key })).json()).last_active_at).toBe(
    '2026-03-10T12:49:00Z',
  );
  mock.advanceClock(60_000);
  await mock.call('GET', '/tokens/self', { key: automation.key });
  const reloaded = harness(mock.storage);
  reloaded.clock.now = mock.clock.now;
  const other = await reloaded.signIn('grace.oyelaran@example.com');
  const users = await (await reloaded.call('GET', `/customer/${NORTHWIND}/users`, { key: other })).json();
  const sana = users.find((user: { login: string }) => user.login === 'superuser@example.com');
  expect(sana.last_active_at).toBe('2026-03-10T12:49:00Z');
});
