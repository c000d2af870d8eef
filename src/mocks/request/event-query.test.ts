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
/** As the API gives it, newest first. */
let whole: WireEvent[] = [];

async function get(path: string): Promise<WireEventPage> {
  const response = await mock.call('GET', path, { key });
  expect(response.status, path).toBe(200);
  return response.json();
}

/** Follows the links, as a client does. */
async function follow(path: string): Promise<WireEvent[]> {
  const page = await get(path);
  const { next } = page.links;
  return next === undefined ? page.data : [...page.data, ...(await follow(next.slice(ADDRESS.length)))];
}

beforeAll(async () => {
  key = await mock.signIn('superuser@example.com');
  whole = await follow('/events?page[size]=100');
});

test('the whole log is newest first, each event once', () => {
  expect(whole.length).toBeGreaterThan(150);
  const times = whole.map(({ attributes }) => attributes.created_at);
  expect(times).toEqual([...times].sort().reverse());
  expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
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
    // An instant at which something happened, so that the bounds' edges matter.
    const at = () => whole[index % whole.length]?.attributes.created_at ?? '';
    const holds = ({ created_at: time }: Attributes) =>
      (bound.startsWith('l') ? time < at() : time > at()) || (bound.endsWith('e') && time === at());
    return [`filter[created_at][${bound}]=@${index}`, holds];
  }),
);

test('under any filter, order and page size the pages together are the whole, each event once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(filters, { maxLength: 2 }),
      fc.integer({ min: 3, max: 100 }),
      fc.constantFrom('', 'created_at', '-created_at'),
      async (chosen, size, sort) => {
        // Of two filters of one name the last counts.
        const used = [...new Map(chosen.map(filter => [filter[0].split('=')[0], filter])).values()];
        const parts = [...used.map(([query]) => resolveTime(query)), `page[size]=${size}`];
        if (sort !== '') parts.push(`sort=${sort}`);
        const expected = whole.filter(({ attributes }) => used.every(([, holds]) => holds(attributes)));
        if (sort === 'created_at') expected.reverse();
        const found = await follow(`/events?${parts.join('&')}`);
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      },
    ),
    { numRuns: 60 },
  );
});

/** `@7` stands for the time of the seventh event, which isn't known before the log was read. */
function resolveTime(query: string): string {
  return query.replace(
    /@(\d+)$/,
    (_, index) => whole[Number(index) % whole.length]?.attributes.created_at ?? '',
  );
}

test('links are unencoded and absolute, keep filters and order, and lead only to where there is something', async () => {
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

test('20 are a page by default, 100 at most', async () => {
  expect((await get('/events')).meta.per_page).toBe(20);
  const { data, meta } = await get('/events?page[size]=5000');
  expect([data.length, meta.per_page]).toEqual([100, 100]);
});

test('brackets may be encoded, as clients do', async () => {
  const encoded = await get(`/events?${new URLSearchParams([['filter[event_type]', 'token.destroy']])}`);
  expect(new Set(encoded.data.map(({ attributes }) => attributes.event_type))).toEqual(
    new Set(['token.destroy']),
  );
});

test('a date alone is its day in UTC, and as a bound its midnight', async () => {
  const days = whole.map(({ attributes }) => attributes.created_at.slice(0, 10));
  const day = days[40] ?? '';
  const onDay = days.filter(one => one === day).length;
  const before = days.filter(one => one < day).length;
  expect((await get(`/events?filter[created_at]=${day}`)).meta.record_count).toBe(onDay);
  expect((await get(`/events?filter[created_at][lt]=${day}`)).meta.record_count).toBe(before);
});

test('what never was matches nothing, and an empty filter filters nothing', async () => {
  expect((await get('/events?filter[token_id]=never%20was')).meta.record_count).toBe(0);
  expect((await get('/events?filter[event_type]=user.ban')).meta.record_count).toBe(0);
  expect((await get('/events?filter[user_id]=')).meta.record_count).toBe(whole.length);
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
])('%s is a 400 in the shape of JSON:API', async query => {
  const response = await mock.call('GET', `/events?${query}`, { key });
  expect(response.status).toBe(400);
  expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
  const detail = expect.stringContaining(query.split('=')[0] ?? '');
  expect(await response.json()).toEqual({ errors: [{ title: 'Bad request', detail }] });
});

test('a clock that was turned back keeps the log in order', async () => {
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
