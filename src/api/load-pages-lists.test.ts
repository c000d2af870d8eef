// Tests that a wrong or hostile number of pages does not lead to endless requests, and that one bad row loses no other.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listAccounts } from './accounts.ts';
import { type EventFilter, listEvents, MAX_EVENT_PAGES } from './events.ts';
import { MAX_PAGES } from './load-pages.ts';
import { listServices } from './services.ts';
import { listOwnTokens } from './tokens.ts';

const { signal } = new AbortController();

function answerBy(answer: (path: string) => Response) {
  const fetch = vi.fn(async (path: string) => answer(path));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

describe('the services', () => {
  const link = (page: number | string) =>
    `<https://api.fastly.com/service?page=${page}&per_page=100>; rel="last"`;

  it('are in the order of the pages, whichever arrives first', async () => {
    answerBy(path => {
      const page = new URLSearchParams(path.split('?')[1]).get('page');
      return Response.json([{ id: `s${page}`, name: `Service ${page}` }], { headers: { Link: link(6) } });
    });
    const { rows } = await listServices(signal);
    expect(rows.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
  });

  it('are each listed once, also if they are on several pages', async () => {
    answerBy(path => {
      const page = Number(new URLSearchParams(path.split('?')[1]).get('page'));
      const services = [page, page + 1].map(at => ({ id: `s${at}`, name: `Service ${at}` }));
      return Response.json(services, { headers: { Link: link(3) } });
    });
    const { rows } = await listServices(signal);
    expect(rows.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('are all loaded if the header has only a link to the next page', async () => {
    answerBy(path => {
      const page = Number(new URLSearchParams(path.split('?')[1]).get('page'));
      const headers: Record<string, string> =
        page < 4 ? { Link: `</service?page=${page + 1}>; rel="next"` } : {};
      return Response.json([{ id: `s${page}`, name: '' }], { headers });
    });
    const { rows, missingPages } = await listServices(signal);
    expect(rows.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4']);
    expect(missingPages).toBe(0);
  });

  it('end at the first empty page, and are said to be cut off, for a hostile link to the last', async () => {
    const fetch = answerBy(path =>
      Response.json(/page=1&/.test(path) ? [{ id: 'a', name: 'A' }] : [], {
        headers: { Link: link(2 ** 33) },
      }),
    );
    expect(await listServices(signal)).toMatchObject({ rows: [{ id: 'a' }], cutOff: true });
    expect(fetch.mock.calls.length).toBeLessThan(10);
  });

  it('are bounded even if no page is empty', async () => {
    const fetch = answerBy(() =>
      Response.json([{ id: 'a', name: 'A' }], { headers: { Link: link(2 ** 33) } }),
    );
    expect(await listServices(signal)).toMatchObject({ cutOff: true, missingPages: 0 });
    expect(fetch).toHaveBeenCalledTimes(MAX_PAGES);
  });

  it('are kept if a page fails, and said to be incomplete', async () => {
    answerBy(path =>
      /page=2&/.test(path)
        ? Response.json({ msg: 'Oh' }, { status: 500 })
        : Response.json([{ id: path, name: 'A' }, {}], { headers: { Link: link(4) } }),
    );
    const { rows, ...gaps } = await listServices(signal);
    expect(rows).toHaveLength(3);
    expect(gaps).toEqual({ missingPages: 1, unreadable: 3, cutOff: false });
  });
});

describe('the events', () => {
  const filter: EventFilter = { type: null, userId: null, tokenId: null, from: null, before: null };
  const event = { id: 'a', attributes: { event_type: 'token.create', created_at: '2026-01-01T00:00:00Z' } };
  const page = (data: unknown[], pages: number) =>
    answerBy(() =>
      Response.json({ data, meta: { total_pages: pages, record_count: 2 ** 33, current_page: 1 } }),
    );

  it('have a bounded number of pages', async () => {
    page([event], 2 ** 33);
    expect(await listEvents(filter, 7, signal)).toMatchObject({ page: 7, pages: MAX_EVENT_PAGES });
  });

  it('end at an empty page', async () => {
    page([], 2 ** 33);
    expect(await listEvents(filter, 7, signal)).toMatchObject({ events: [], page: 7, pages: 7 });
  });

  it('go on after a page of which no row can be read', async () => {
    page([{}, {}], 9);
    expect(await listEvents(filter, 7, signal)).toMatchObject({ unreadable: 2, page: 7, pages: 9 });
  });
});

it('the own tokens of a user are read row by row', async () => {
  const token = { id: 'a', created_at: '2026-01-01T00:00:00Z', scope: 'global' };
  answerBy(() => Response.json([token, { ...token, id: '' }, { ...token, id: 'b' }]));
  const { rows, unreadable } = await listOwnTokens(signal);
  expect(rows.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(unreadable).toBe(1);
});

it('an account to choose that cannot be read is counted', async () => {
  answerBy(() => Response.json([{ id: 'a', name: 'A' }, { id: 'b', name: null }, { name: 'C' }, null]));
  expect(await listAccounts(signal)).toMatchObject({
    rows: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'b' },
    ],
    unreadable: 2,
  });
});
