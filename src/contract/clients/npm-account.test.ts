// Tests npm `fastly` with users, the account, services and events (wire.md §5, §6).
import { expect, test } from 'vitest';
import { NORTHWIND, userId } from '../../mocks/seed/accounts.ts';
import { startWorld } from './client-harness.ts';
import { connect } from './npm.ts';

async function start() {
  const world = await startWorld();
  const { id, key } = await world.keyOf('superuser');
  return { world, id, key, ...connect(world.url, key) };
}

/** All fields that the client keeps. It drops `last_active_at`. */
const SANA = {
  id: userId('superuser@example.com'),
  customer_id: NORTHWIND,
  login: 'superuser@example.com',
  name: 'Sana Ueda',
  role: 'superuser',
  limit_services: false,
  locked: false,
  require_new_password: false,
  two_factor_auth_enabled: false,
  created_at: new Date('2018-01-08T08:00:00Z'),
  updated_at: new Date('2018-01-08T08:00:00Z'),
  deleted_at: null,
};

test('getCurrentUser, getUser and listUsers return the same user', async () => {
  const { users, customer } = await start();
  expect(await users.getCurrentUser()).toEqual(SANA);
  expect(await users.getUser({ user_id: SANA.id })).toEqual(SANA);
  const people = await customer.listUsers({ customer_id: NORTHWIND });
  expect(people).toHaveLength(16);
  expect(people).toContainEqual(SANA);
});

test('deleteUser deletes a user without tokens', async () => {
  const { users, customer } = await start();
  expect(await users.deleteUser({ user_id: userId('contractor@example.com') })).toEqual({ status: 'ok' });
  const logins = await customer.listUsers({ customer_id: NORTHWIND });
  expect(logins).toHaveLength(15);
  expect(logins).not.toContainEqual(expect.objectContaining({ login: 'contractor@example.com' }));
});

test('getLoggedInCustomer returns the account with its SSO and two-factor settings', async () => {
  const { customer } = await start();
  expect(await customer.getLoggedInCustomer()).toMatchObject({
    id: NORTHWIND,
    name: 'Northwind Media',
    owner_id: SANA.id,
    force_2fa: false,
    force_sso: false,
    created_at: new Date('2014-05-12T09:24:31Z'),
    deleted_at: null,
  });
});

test('listServices returns all services page by page, oldest first', async () => {
  const { services } = await start();
  const pages = [1, 2, 3, 4].map(page => services.listServices({ page, per_page: 15 }));
  const names = (await Promise.all(pages)).map(namesOf);
  expect(names.map(({ length }) => length)).toEqual([15, 15, 10, 0]);
  expect(new Set(names.flat()).size).toBe(40);
  expect(names[0]?.[0]).toBe('www.northwind.example');
});

test('a service includes its versions', async () => {
  const { services } = await start();
  const created_at = new Date('2021-03-01T10:15:00Z');
  const [service] = listOf(await services.listServices({ page: 1, per_page: 1 }));
  expect(service).toMatchObject({
    name: 'www.northwind.example',
    customer_id: NORTHWIND,
    type: 'vcl',
    version: 2,
    created_at,
    versions: [{ number: 2, active: true, locked: true, created_at }],
  });
});

test('listEvents filters by token, and returns the ids of the event log', async () => {
  const { events, id } = await start();
  expect(await events.listEvents({ filter_token_id: id })).toEqual({
    data: [
      {
        id: expect.stringMatching(/^[0-9A-Za-z]{22}$/),
        type: 'event',
        attributes: expect.objectContaining({
          event_type: 'token.create',
          token_id: id,
          user_id: SANA.id,
          customer_id: NORTHWIND,
          created_at: new Date('2026-03-10T11:48:00Z'),
          ip: '127.0.0.1',
          admin: false,
        }),
      },
    ],
    links: {},
    meta: { record_count: 1, current_page: 1, total_pages: 1, per_page: 20 },
  });
});

test('listEvents returns pages with links to the next and last page on the same server', async () => {
  const { events, world } = await start();
  const filter = { filter_event_type: 'token.destroy', page_size: 2 };
  const address = `${world.url}/events?filter[event_type]=token.destroy`;
  expect(await events.listEvents(filter)).toMatchObject({
    data: [{}, {}],
    links: {
      next: `${address}&page[number]=2&page[size]=2`,
      last: `${address}&page[number]=3&page[size]=2`,
    },
    meta: { current_page: 1, per_page: 2, record_count: 6, total_pages: 3 },
  });
  expect(await events.listEvents({ ...filter, page_number: 3 })).toMatchObject({
    data: [{}, {}],
    meta: { current_page: 3 },
  });
});

function listOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list : [];
}

function namesOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list.map(({ name }) => name) : [];
}
