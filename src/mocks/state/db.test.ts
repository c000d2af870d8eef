// The database: changes survive a reload and are shared by tabs, and no secret is ever stored.
import { expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../scenario.ts';
import { harness, readKey, storedEvents, storedText } from '../testing/mock-harness.ts';
import { DATA_STORAGE_KEY } from './stored-state.ts';

async function names(mock: ReturnType<typeof harness>, key: string): Promise<string[]> {
  const response = await mock.call('GET', '/tokens', { key });
  const list: { name: string }[] = await response.json();
  return list.map(({ name }) => name);
}

test('a reload keeps sessions, sudo, created and deleted tokens, and the dates of the seed', async () => {
  const first = harness();
  const key = await first.sudo('engineer@example.com');
  await first.call('POST', '/tokens', { key, form: { name: 'Kept' } });
  const list = await (await first.call('GET', '/tokens', { key })).json();
  await first.call('DELETE', `/tokens/${list[0].id}`, { key });

  const second = harness(first.storage);
  second.advanceClock(60_000);
  const reloaded = await (await second.call('GET', '/tokens', { key })).json();
  expect(reloaded.map(({ id }: { id: string }) => id)).toEqual(
    list.slice(1).map(({ id }: { id: string }) => id),
  );
  expect(reloaded[0]).toEqual(list[1]);
  expect((await second.call('POST', '/tokens', { key, form: { name: 'Still in sudo' } })).status).toBe(200);
});

test('two tabs see each other’s changes', async () => {
  const one = harness();
  const other = harness(one.storage);
  const key = await one.sudo('engineer@example.com');
  await other.call('POST', '/tokens', { key, form: { name: 'From the other tab' } });
  expect(await names(one, key)).toContain('From the other tab');
  await one.call('DELETE', '/tokens/self', { key });
  expect((await other.call('GET', '/tokens/self', { key })).status).toBe(401);
});

test.each([
  ['another version', (raw: string) => raw.replace(/"version":\d+/, '"version":999')],
  ['invalid JSON', () => '{"version":3'],
  ['an invalid format', (raw: string) => raw.replace('"seed":"default"', '"seed":"moon"')],
])('stored data with %s is discarded', async (_, corrupt) => {
  const first = harness();
  const key = await first.signIn('engineer@example.com');
  first.storage.write(new Map([[DATA_STORAGE_KEY, corrupt(first.storage.read(DATA_STORAGE_KEY) ?? '')]]));
  const second = harness(first.storage);
  expect((await second.call('GET', '/tokens/self', { key })).status).toBe(401);
  expect(await names(second, await second.signIn('engineer@example.com'))).toContain('Deploy checkout');
});

test('a reset discards all changes, and so does another seed', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  await mock.api.reset();
  expect((await mock.call('GET', '/tokens/self', { key })).status).toBe(401);
  const again = await mock.signIn('engineer@example.com');
  mock.setScenario({ seed: 'empty' });
  expect((await mock.call('GET', '/tokens/self', { key: again })).status).toBe(401);
  expect(await names(mock, await mock.signIn('engineer@example.com'))).toEqual([
    'Token Console browser session',
  ]);
});

test('the stored data contains no secret and no password', async () => {
  const mock = harness();
  const session = await mock.sudo('otp@example.com');
  const created = await readKey(await mock.call('POST', '/tokens', { key: session, form: { name: 'x' } }));
  await mock.call('GET', '/tokens', { key: created });
  await mock.call('POST', '/tokens', { form: { username: 'otp@example.com', password: 'a typo of mine' } });
  const stored = storedText(mock);
  for (const secret of [session, created, DEMO_PASSWORD, 'a typo of mine'])
    expect(stored).not.toContain(secret);
});

test('only the owner of a session signs out by deleting it, alone or with others', async () => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const sessionOf = async (login: string) => {
    const session = await mock.signIn(login);
    return (await (await mock.call('GET', '/tokens/self', { key: session })).json()).id;
  };
  const [own, foreign, another] = [
    await sessionOf('superuser@example.com'),
    await sessionOf('engineer@example.com'),
    await sessionOf('engineer@example.com'),
  ];
  for (const id of [own, foreign])
    expect((await mock.call('DELETE', `/tokens/${id}`, { key })).status).toBe(204);
  const json = { data: [{ type: 'token', id: another }] };
  const headers = { 'Content-Type': 'application/vnd.api+json; ext=bulk' };
  expect((await mock.call('DELETE', '/tokens', { key, json, headers })).status).toBe(204);
  const last = storedEvents(mock).slice(-3);
  expect(last.map(({ type, tokenId }) => [type, tokenId])).toEqual([
    ['user.logout', own],
    ['token.destroy', foreign],
    ['token.destroy', another],
  ]);
});

test('every mutation records its event', async () => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  const created = await (await mock.call('POST', '/tokens', { key, form: { name: 'Short-lived' } })).json();
  await mock.call('DELETE', `/tokens/${created.id}`, { key });
  await mock.call('POST', '/sudo', { key, form: { password: 'wrong' } });
  await mock.call('DELETE', '/tokens/self', { key });
  const events = storedEvents(mock);
  expect(events.map(({ type }) => type)).toEqual([
    'user.login',
    'user.sudo',
    'token.create',
    'token.destroy',
    'user.login_failure',
    'user.logout',
  ]);
  expect(events[2]).toMatchObject({
    tokenId: created.id,
    userId: created.user_id,
    customerId: created.customer_id,
    ip: '198.51.100.7',
    createdAt: '2026-03-10T11:48:00.000Z',
    description: "Token 'Short-lived' was created",
    metadata: { token_name: 'Short-lived', scope: 'global' },
  });
});

test('bulk deletion and off-boarding record an event for each token and for the user', async () => {
  const mock = harness();
  mock.setScenario({ seed: 'empty' });
  const engineer = await mock.sudo('engineer@example.com');
  const created = await (await mock.call('POST', '/tokens', { key: engineer, form: { name: 'CI' } })).json();
  const session = await (await mock.call('GET', '/tokens/self', { key: engineer })).json();
  const key = await mock.signIn('superuser@example.com');
  const superuser = await (await mock.call('GET', '/current_user', { key })).json();
  const data = [created, session].map(({ id }: { id: string }) => ({ type: 'token', id }));
  await mock.call('DELETE', '/tokens', { key, json: { data } });
  await mock.call('DELETE', `/user/${created.user_id}`, { key });
  const events = storedEvents(mock);
  expect(events.slice(-3)).toMatchObject([
    {
      type: 'token.destroy',
      userId: superuser.id,
      tokenId: created.id,
      metadata: { owner_id: created.user_id },
    },
    // The session of somebody else: its owner did not sign out.
    { type: 'token.destroy', userId: superuser.id, tokenId: session.id },
    {
      type: 'user.destroy',
      userId: superuser.id,
      tokenId: null,
      customerId: superuser.customer_id,
      description: "User 'engineer@example.com' was deleted",
      metadata: { user_id: created.user_id, login: 'engineer@example.com' },
    },
  ]);
});
