// `GET /events` and `GET /events/{id}`: format, filters, order, links, and what each role sees (wire.md §6).
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { eventPageSchema, type WireEvent, type WireEventPage } from '../../wire/event-schema.ts';
import { stableId } from '../model/secrets.ts';
import { CONTOSO, NORTHWIND, userId } from '../seed/accounts.ts';
import { serviceId } from '../seed/services.ts';
import { harness, readKey } from '../testing/mock-harness.ts';

type Mock = ReturnType<typeof harness>;
type Attributes = WireEvent['attributes'];

async function page(mock: Mock, key: string, query = ''): Promise<WireEventPage> {
  const response = await mock.call('GET', `/events${query}`, { key });
  expect(response.status, query).toBe(200);
  return response.json();
}

async function everything(mock: Mock, key: string, filter = ''): Promise<WireEvent[]> {
  const events: WireEvent[] = [];
  for (let number = 1, pages = 1; number <= pages; number++) {
    const answer = await page(mock, key, `?page[size]=100&page[number]=${number}${filter}`);
    pages = answer.meta.total_pages;
    events.push(...answer.data);
  }
  return events;
}

/** All events that `login` can see. */
async function seenBy(login: string): Promise<Attributes[]> {
  const mock = harness();
  const events = await everything(mock, await mock.signIn(login));
  return events.map(({ attributes }) => attributes);
}

test('a page is JSON:API with the recorded keys in the recorded order', async () => {
  const mock = harness();
  const key = await mock.signIn('superuser@example.com');
  const response = await mock.call('GET', '/events', { key, headers: { Accept: 'text/html' } });
  expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
  const body: WireEventPage = await response.json();
  expect(Object.keys(body)).toEqual(['data', 'links', 'meta']);
  expect(Object.keys(body.links)).toEqual(['next', 'last']);
  expect(Object.keys(body.meta)).toEqual(['record_count', 'current_page', 'total_pages', 'per_page']);
  expect(body.meta).toMatchObject({ current_page: 1, per_page: 20 });
  expect(body.data).toHaveLength(20);
  expect(v.parse(eventPageSchema, body).data.unreadable).toBe(0);
  const [newest] = body.data;
  expect(Object.keys(newest?.attributes ?? {})).toEqual([
    'customer_id',
    'description',
    'event_type',
    'ip',
    'metadata',
    'service_id',
    'user_id',
    'token_id',
    'created_at',
    'admin',
  ]);
  expect(newest).toMatchObject({
    id: expect.stringMatching(/^[0-9A-Za-z]{22}$/),
    type: 'event',
    attributes: { event_type: 'user.login', user_id: userId('superuser@example.com'), admin: false },
  });
});

test('the log has the creation of every seeded token, by its owner or its creator', async () => {
  const seen = await seenBy('superuser@example.com');
  const creationOf = (text: string) =>
    seen.find(
      ({ token_id, event_type }) => token_id === stableId(`token ${text}`) && event_type === 'token.create',
    );
  expect(creationOf('ines.costa@example.com Purge news')).toMatchObject({
    user_id: userId('ines.costa@example.com'),
    ip: '203.0.113.80',
    created_at: '2025-10-11T14:48:00Z',
    description: "Token 'Purge news' was created",
    service_id: serviceId('news-ja'),
    metadata: { token_name: 'Purge news', scope: 'purge_select purge_all' },
  });
  expect(creationOf('superuser@example.com Release pipeline')).toMatchObject({
    user_id: userId('superuser@example.com'),
  });
});

test('events of deleted tokens can be filtered by token id', async () => {
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const deletedId = stableId('token ines.costa@example.com Leaked in a log');
  expect((await mock.call('GET', `/tokens/${deletedId}`, { key })).status).toBe(404);
  const past = await page(mock, key, `?filter[token_id]=${deletedId}`);
  expect(past.data.map(({ attributes }) => [attributes.event_type, attributes.user_id])).toEqual([
    ['token.destroy', userId('grace.oyelaran@example.com')],
    ['token.create', userId('ines.costa@example.com')],
  ]);

  const created = await (await mock.call('POST', '/tokens', { key, form: { name: 'Brief' } })).json();
  mock.advanceClock(60_000);
  await mock.call('DELETE', `/tokens/${created.id}`, { key });
  const { data } = await page(mock, key, `?filter[token_id]=${created.id}`);
  expect(data.map(({ attributes }) => [attributes.event_type, attributes.created_at])).toEqual([
    ['token.destroy', '2026-03-10T11:49:00Z'],
    ['token.create', '2026-03-10T11:48:00Z'],
  ]);
});

test.each(['billing@example.com', 'user@example.com'])('%s sees only their own actions', async login => {
  const seen = await seenBy(login);
  expect(seen.length).toBeGreaterThan(3);
  expect(new Set(seen.map(({ user_id }) => user_id))).toEqual(new Set([userId(login)]));
});

test('a TLS admin sees only their own actions', async () => {
  const seen = await seenBy('certificates@example.com');
  expect(new Set(seen.map(({ user_id }) => user_id))).toEqual(new Set([userId('certificates@example.com')]));
});

test.each(['engineer@example.com', 'otp@example.com', 'limited@example.com'])(
  '%s also sees the actions on existing services, but not on a deleted one',
  async login => {
    const seen = await seenBy(login);
    const others = seen.filter(({ user_id }) => user_id !== userId(login));
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter(({ service_id }) => !service_id)).toEqual([]);
    const onDeletedService = stableId('service legacy-shop');
    expect(seen.filter(({ service_id }) => service_id === onDeletedService)).toEqual([]);
    expect(
      seen.filter(({ user_id, service_id }) => user_id === userId(login) && !service_id).length,
    ).toBeGreaterThan(0);
  },
);

test.each([
  ['superuser@example.com', NORTHWIND],
  ['superuser@sso.example.com', CONTOSO],
])('%s sees all events of their own account and none of another', async (login, account) => {
  const seen = await seenBy(login);
  expect(new Set(seen.map(({ customer_id }) => customer_id))).toEqual(new Set([account]));
  expect(new Set(seen.map(({ user_id }) => user_id)).size).toBeGreaterThan(1);
});

test('a session in another account sees the log of that account only', async () => {
  const mock = harness();
  const home = await mock.sudo('superuser@example.com');
  const response = await mock.call('POST', `/accounts/${CONTOSO}/session`, { key: home });
  const seen = await everything(mock, await readKey(response));
  expect(new Set(seen.map(({ attributes }) => attributes.customer_id))).toEqual(new Set([CONTOSO]));
});

test('filtering by the id of another account gives an empty list', async () => {
  const mock = harness();
  const answer = await page(
    mock,
    await mock.signIn('superuser@example.com'),
    `?filter[customer_id]=${CONTOSO}`,
  );
  expect(answer).toEqual({
    data: [],
    links: {},
    meta: { record_count: 0, current_page: 1, total_pages: 0, per_page: 20 },
  });
});

test('an event can be read by id; unknown, hidden and foreign events all give a 404', async () => {
  const mock = harness();
  const superuser = await mock.signIn('superuser@example.com');
  const event = (await page(mock, superuser, `?filter[user_id]=${userId('user@example.com')}`)).data[0];
  const path = `/events/${event?.id}`;
  const found = await mock.call('GET', path, { key: superuser });
  expect(found.headers.get('Content-Type')).toBe('application/vnd.api+json');
  expect(await found.json()).toEqual({ data: event });
  expect((await mock.call('GET', path, { key: await mock.signIn('user@example.com') })).status).toBe(200);

  const logins = ['billing@example.com', 'superuser@sso.example.com'];
  const keys = await Promise.all(logins.map(login => mock.signIn(login)));
  const calls = [...keys.map(key => ({ key, at: path })), { key: superuser, at: '/events/nothing' }];
  for (const { key, at } of calls) {
    const response = await mock.call('GET', at, { key });
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
    const detail = `Cannot find event '${at.slice('/events/'.length)}'`;
    expect(await response.json()).toEqual({ errors: [{ title: 'Record not found', detail }] });
  }
});

test('errors of the gateway keep their format, and a purge token cannot read the log', async () => {
  const mock = harness();
  const unknown = await mock.call('GET', '/events', { key: 'nobody' });
  expect([unknown.status, await unknown.json()]).toEqual([401, { msg: expect.any(String) }]);
  const key = await mock.sudo('engineer@example.com');
  for (const [scope, status] of [
    ['purge_all', 403],
    ['global:read', 200],
  ] as const) {
    const created = await readKey(
      await mock.call('POST', '/tokens', { key, form: { name: `Key for ${scope}`, scope } }),
    );
    expect((await mock.call('GET', '/events', { key: created })).status, scope).toBe(status);
  }
});

test('the seed empty starts without events', async () => {
  const mock = harness();
  mock.setScenario({ seed: 'empty' });
  const signedIn = await page(mock, await mock.signIn('superuser@example.com'));
  expect(signedIn.data.map(({ attributes }) => attributes.event_type)).toEqual(['user.login']);
});
