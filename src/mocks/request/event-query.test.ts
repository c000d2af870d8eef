// Filters, order, pages and links of the event log (wire.md §6).
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { WireEvent, WireEventPage } from '../../wire/event-schema.ts';
import { userId } from '../seed/accounts.ts';
import { serviceId } from '../seed/services.ts';
import { harness } from '../testing/mock-harness.ts';

const mock = harness();
const ADDRESS = 'http://mock.test/api';
let key = '';
/** The whole log, newest first. */
let allEvents: WireEvent[] = [];

async function get(path: string): Promise<WireEventPage> {
  const response = await mock.call('GET', path, { key });
  expect(response.status, path).toBe(200);
  return response.json();
}

/** Reads all pages by following the links. */
async function readAllPages(path: string): Promise<WireEvent[]> {
  const page = await get(path);
  const { next } = page.links;
  return next === undefined ? page.data : [...page.data, ...(await readAllPages(next.slice(ADDRESS.length)))];
}

beforeAll(async () => {
  key = await mock.signIn('superuser@example.com');
  allEvents = await readAllPages('/events?page[size]=100');
});

test('the log is newest first and has each event once', () => {
  expect(allEvents.length).toBeGreaterThan(150);
  const times = allEvents.map(({ attributes }) => attributes.created_at);
  expect(times).toEqual([...times].sort().reverse());
  expect(new Set(allEvents.map(({ id }) => id)).size).toBe(allEvents.length);
});

type Attributes = WireEvent['attributes'];
type Filter = readonly [query: string, holds: (attributes: Attributes) => boolean];

const filters = fc.oneof(
  fc
    .constantFrom('token.create', 'token.destroy', 'user.login', 'user.ban')
    .map((type): Filter => [`filter[event_type]=${type}`, ({ event_type }) => event_type === type]),
  fc
    .constantFrom('superuser@example.com', 'limited@example.com', 'ines.costa@example.com')
    .map((login): Filter => [`filter[user_id]=${userId(login)}`, a => a.user_id === userId(login)]),
  fc
    .constantFrom('www.northwind.example' as const, 'images-cdn' as const)
    .map((name): Filter => [`filter[service_id]=${serviceId(name)}`, a => a.service_id === serviceId(name)]),
  fc.tuple(fc.constantFrom('lt', 'lte', 'gt', 'gte'), fc.nat()).map(([bound, index]): Filter => {
    // The time of an existing event, so that the edges of the bounds are tested.
    const at = () => allEvents[index % allEvents.length]?.attributes.created_at ?? '';
    const holds = ({ created_at: time }: Attributes) =>
      (bound.startsWith('l') ? time < at() : time > at()) || (bound.endsWith('e') && time === at());
    return [`filter[created_at][${bound}]=@${index}`, holds];
  }),
);

test('with any filter, order and page size, the pages together have every matching event once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(filters, { maxLength: 2 }),
      fc.integer({ min: 3, max: 100 }),
      fc.constantFrom('', 'created_at', '-created_at'),
      async (chosen, size, sort) => {
        // If a filter is given twice, the last one applies.
        const used = [...new Map(chosen.map(filter => [filter[0].split('=')[0], filter])).values()];
        const parts = [...used.map(([query]) => resolveTime(query)), `page[size]=${size}`];
        if (sort !== '') parts.push(`sort=${sort}`);
        const expected = allEvents.filter(({ attributes }) => used.every(([, holds]) => holds(attributes)));
        if (sort === 'created_at') expected.reverse();
        const found = await readAllPages(`/events?${parts.join('&')}`);
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      },
    ),
    { numRuns: 60 },
  );
});

/** Replaces `@7` with the time of event 7. The filters are generated before the log has been read. */
function resolveTime(query: string): string {
  return query.replace(
    /@(\d+)$/,
    (_, index) => allEvents[Number(index) % allEvents.length]?.attributes.created_at ?? '',
  );
}

test('links are absolute and unencoded, keep filters and order, and lead to existing pages only', async () => {
  const filter =
    'filter[event_type]=token.create&filter[created_at][gte]=2024-01-01T00:00:00Z&sort=created_at';
  const link = (number: number) => `${ADDRESS}/events?${filter}&page[number]=${number}&page[size]=50`;
  const at = async (number: number) =>
    (await get(`/events?${filter}&page[number]=${number}&page[size]=50`)).links;
  const { meta } = await get(`/events?${filter}&page[size]=50`);
  const last = meta.total_pages;
  expect(last).toBeGreaterThan(2);
  expect(await at(1)).toEqual({ next: link(2), last: link(last) });
  expect(await at(2)).toEqual({ next: link(3), last: link(last), prev: link(1), first: link(1) });
  expect(await at(last)).toEqual({ prev: link(last - 1), first: link(1) });
  expect(await at(last + 5)).toEqual({ prev: link(last), first: link(1) });
});

test('what would break an address is encoded in a link, and still means the same', async () => {
  const offset = encodeURIComponent('2024-01-01T01:00:00+01:00');
  const { links, meta } = await get(`/events?filter[created_at][gte]=${offset}&page[size]=10`);
  expect(links.next).toContain('filter[created_at][gte]=2024-01-01T01:00:00%2B01:00&');
  const next = await get(links.next?.slice(ADDRESS.length) ?? '');
  expect(next.meta.record_count).toBe(meta.record_count);
});

test('a page has 20 events by default and 100 at most', async () => {
  expect((await get('/events')).meta.per_page).toBe(20);
  const { data, meta } = await get('/events?page[size]=5000');
  expect([data.length, meta.per_page]).toEqual([100, 100]);
});

test('percent-encoded brackets are accepted', async () => {
  const encoded = await get(`/events?${new URLSearchParams([['filter[event_type]', 'token.destroy']])}`);
  expect(new Set(encoded.data.map(({ attributes }) => attributes.event_type))).toEqual(
    new Set(['token.destroy']),
  );
});

test('a date without a time means the whole day in UTC; as a bound, the start of that day', async () => {
  const days = allEvents.map(({ attributes }) => attributes.created_at.slice(0, 10));
  const day = days[40] ?? '';
  const onDay = days.filter(one => one === day).length;
  const before = days.filter(one => one < day).length;
  expect((await get(`/events?filter[created_at]=${day}`)).meta.record_count).toBe(onDay);
  expect((await get(`/events?filter[created_at][lt]=${day}`)).meta.record_count).toBe(before);
});

test('an unknown value matches nothing, and an empty filter is ignored', async () => {
  expect((await get('/events?filter[token_id]=never%20was')).meta.record_count).toBe(0);
  expect((await get('/events?filter[event_type]=user.ban')).meta.record_count).toBe(0);
  expect((await get('/events?filter[user_id]=')).meta.record_count).toBe(allEvents.length);
});

test.each([
  'page[number]=0',
  'page[number]=x',
  'page[size]=-1',
  'page[size]=1e3',
  'sort=name',
  'filter[created_at]=yesterday',
  'filter[created_at][gt]=2026-02-30',
  'filter[created_at][near]=2026-02-28',
  'filter[name]=x',
  'filter[constructor]=x',
  'toString=x',
])('%s gives a 400 in the JSON:API format', async query => {
  const response = await mock.call('GET', `/events?${query}`, { key });
  expect(response.status).toBe(400);
  expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
  const detail = expect.stringContaining(query.split('=')[0] ?? '');
  expect(await response.json()).toEqual({ errors: [{ title: 'Bad request', detail }] });
});

test('the log stays in order after the clock was set back', async () => {
  const other = harness();
  const first = await other.signIn('superuser@example.com');
  other.advanceClock(-3 * 86_400_000);
  await other.signIn('superuser@example.com');
  const response = await other.call('GET', '/events?page[size]=100', { key: first });
  const body: WireEventPage = await response.json();
  const times = body.data.map(({ attributes }) => attributes.created_at);
  expect(times).toEqual([...times].sort().reverse());
  expect(times[0]).toBe('2026-03-10T11:48:00Z');
});
