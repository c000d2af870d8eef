// `/customer/{id}`: who can read an account, its users and its tokens (wire.md §2.8, §5.1, §5.3).
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { userListSchema } from '../../wire/account-schema.ts';
import { tokenListSchema } from '../../wire/token-schema.ts';
import { CONTOSO, NORTHWIND, userId } from '../seed/accounts.ts';
import { createAutomationToken, harness, NON_SUPERUSERS } from '../testing/mock-harness.ts';

type Row = { id: string; user_id: string; customer_id: string; login: string };

test.each([...NON_SUPERUSERS, 'superuser@example.com'])(
  '%s can read their own account and no other',
  async login => {
    const mock = harness();
    const key = await mock.signIn(login);
    const own = await (await mock.call('GET', `/customer/${NORTHWIND}`, { key })).json();
    expect(own).toEqual(await (await mock.call('GET', '/current_customer', { key })).json());
    for (const id of [CONTOSO, 'nope']) {
      const refused = await mock.call('GET', `/customer/${id}`, { key });
      expect([refused.status, await refused.json()]).toEqual([
        403,
        { msg: 'You are not authorized to perform this action' },
      ]);
    }
  },
);

test.each(NON_SUPERUSERS)('%s cannot list the tokens or the users of the account', async login => {
  const mock = harness();
  const key = await mock.signIn(login);
  for (const list of ['tokens', 'users']) {
    const refused = await mock.call('GET', `/customer/${NORTHWIND}/${list}`, { key });
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { msg: 'You are not authorized to perform this action' },
    ]);
  }
});

test('a superuser cannot list the tokens or the users of another account', async () => {
  const mock = harness();
  const key = await mock.signIn('superuser@example.com');
  for (const list of ['tokens', 'users']) {
    expect((await mock.call('GET', `/customer/${CONTOSO}/${list}`, { key })).status).toBe(403);
  }
});

test('the account list is a bare array of all user tokens and sessions, with the same 14 keys as GET /tokens', async () => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const { id: automation } = await createAutomationToken(mock, key);
  const engineer = await mock.signIn('engineer@example.com');
  const response = await mock.call('GET', `/customer/${NORTHWIND}/tokens`, { key });
  expect(response.headers.get('Fastly-RateLimit-Remaining')).toBeNull();
  const all: Row[] = await response.json();
  expect(v.parse(tokenListSchema, all).unreadable).toBe(0);
  for (const mine of [key, engineer]) {
    const list: Row[] = await (await mock.call('GET', '/tokens', { key: mine })).json();
    const owner = list[0]?.user_id;
    const found = all.filter(token => token.user_id === owner);
    const byId = (rows: Row[]) => Object.fromEntries(rows.map(row => [row.id, row]));
    expect(Object.keys(byId(found)).toSorted()).toEqual(Object.keys(byId(list)).toSorted());
    expect(Object.keys(found[0] ?? {})).toEqual(Object.keys(list[0] ?? {}));
  }
  expect(all.map(({ id }) => id)).not.toContain(automation);
  expect(new Set(all.map(token => token.customer_id))).toEqual(new Set([NORTHWIND]));
});

test('the user list includes invited users, with the id of this account', async () => {
  const mock = harness();
  const key = await mock.signIn('superuser@sso.example.com');
  const people: Row[] = await (await mock.call('GET', `/customer/${CONTOSO}/users`, { key })).json();
  expect(v.parse(userListSchema, people).unreadable).toBe(0);
  expect(people.map(({ login }) => login).toSorted()).toEqual([
    'audit@sso.example.com',
    'ops@sso.example.com',
    'superuser@example.com',
    'superuser@sso.example.com',
  ]);
  expect(new Set(people.map(person => person.customer_id))).toEqual(new Set([CONTOSO]));
  const guest = people.find(({ id }) => id === userId('superuser@example.com'));
  expect(Object.keys(guest ?? {})).toEqual(
    Object.keys(await (await mock.call('GET', '/current_user', { key })).json()),
  );
});

test('the tokens of the account include a session of the control panel, with its ended sudo and its sign-in event', async () => {
  const mock = harness();
  const key = await mock.signIn('superuser@example.com');
  const tokens = await (await mock.call('GET', `/customer/${NORTHWIND}/tokens`, { key })).json();
  const [session, ...others] = tokens.filter(
    ({ name }: { name: string }) => name === 'manage.fastly.com browser session',
  );
  expect(others).toEqual([]);
  expect(session).toMatchObject({
    user_id: userId('tariq.rahman@example.com'),
    scope: 'global',
    services: [],
    created_at: '2026-03-10T08:48:00Z',
    sudo_expires_at: '2026-03-10T09:18:00Z',
    expires_at: '2026-03-10T20:48:00Z',
    user_agent: expect.stringContaining('Firefox'),
  });
  const { data } = await (await mock.call('GET', `/events?filter[token_id]=${session.id}`, { key })).json();
  expect(data.map(({ attributes }: { attributes: { event_type: string } }) => attributes.event_type)).toEqual(
    ['user.login'],
  );
});
