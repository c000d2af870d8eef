// Tests how a list in pages is loaded: how many at a time, up to which page, and what is kept if a page fails.
import { describe, expect, it, vi } from 'vitest';
import { ApiError, type ApiErrorKind } from './api-error.ts';
import { loadPages, MAX_PAGES, PARALLEL_PAGES } from './load-pages.ts';

function failure(kind: ApiErrorKind, session: number | null = null): ApiError {
  return new ApiError({
    kind,
    status: null,
    message: kind,
    code: null,
    fields: {},
    retryAfter: null,
    session,
  });
}

type OtherPage = { readonly rows: number; readonly unreadable: number; readonly pages?: number };

/** Pages of one row each. Pages in `wrong` fail or differ. */
async function load(pages: number, wrong: Record<number, ApiError | OtherPage> = {}) {
  const asked: number[] = [];
  const arrived: number[] = [];
  let [running, most] = [0, 0];
  const page = async (number: number) => {
    asked.push(number);
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    const other = wrong[number];
    if (other instanceof ApiError) throw other;
    return {
      rows: Array(other?.rows ?? 1).fill(number),
      unreadable: other?.unreadable ?? 0,
      pages: other?.pages ?? pages,
    };
  };
  const result = await loadPages(page, (_page, number) => arrived.push(number)).catch(
    (error: unknown) => error,
  );
  return { result, asked, arrived, most };
}

describe('a list in pages', () => {
  it.each([0, 1, 2, 5, 30])('of %d pages is loaded as a whole, each page once', async pages => {
    const { result, asked } = await load(pages);
    expect(result).toEqual({ unreadable: 0, missingPages: 0, cutOff: false, error: null });
    expect(asked).toEqual(Array.from({ length: Math.max(1, pages) }, (_, index) => index + 1));
  });

  it('is requested a few pages at a time', async () => {
    const { most } = await load(50);
    expect(most).toBe(PARALLEL_PAGES);
  });

  it.each([2 ** 33, Number.MAX_SAFE_INTEGER, MAX_PAGES + 1])(
    'of %d pages is cut off, and says so',
    async pages => {
      const { result, asked } = await load(pages);
      expect(asked).toHaveLength(MAX_PAGES);
      expect(result).toMatchObject({ cutOff: true, missingPages: 0 });
    },
  );

  it('ends at an empty page, whatever the first page announced', async () => {
    const { result, asked } = await load(
      900,
      Object.fromEntries(Array.from({ length: 99 }, (_, at) => [at + 3, { rows: 0, unreadable: 0 }])),
    );
    expect(asked.length).toBeLessThan(3 + 2 * PARALLEL_PAGES);
    expect(result).toMatchObject({ missingPages: 0, cutOff: false });
  });

  it('lacks an empty page that others follow, and all pages that were then not requested', async () => {
    const { result, arrived } = await load(20, { 3: { rows: 0, unreadable: 0 } });
    expect(arrived).toContain(4);
    expect(result).toMatchObject({ missingPages: 20 - (arrived.length - 1), cutOff: false });
  });

  it('ends at an empty page after one that failed, which is missing', async () => {
    const { result } = await load(4, { 3: failure('server'), 4: { rows: 0, unreadable: 0 } });
    expect(result).toMatchObject({ missingPages: 1 });
  });

  it('is loaded as a whole if a later page announces more', async () => {
    const growing = { 2: { rows: 1, unreadable: 0, pages: 3 }, 3: { rows: 1, unreadable: 0, pages: 1 } };
    const { result, asked } = await load(2, growing);
    expect(asked).toEqual([1, 2, 3]);
    expect(result).toEqual({ unreadable: 0, missingPages: 0, cutOff: false, error: null });
  });

  it('is bounded if each page announces one more', async () => {
    const growing = Object.fromEntries(
      Array.from({ length: MAX_PAGES + 5 }, (_, at) => [at, { rows: 1, unreadable: 0, pages: at + 1 }]),
    );
    const { result, asked } = await load(2, growing);
    expect(asked).toHaveLength(MAX_PAGES);
    expect(result).toMatchObject({ cutOff: true, missingPages: 0 });
  });

  it('counts the rows of all pages that could not be read', async () => {
    const wrong = { 1: { rows: 1, unreadable: 2 }, 4: { rows: 0, unreadable: 3 } };
    const { result, asked } = await load(6, wrong);
    expect(result).toMatchObject({ unreadable: 5, missingPages: 0 });
    expect(asked).toHaveLength(6);
  });

  it.each(['server', 'malformed', 'timeout', 'not-the-api', 'forbidden'] as const)(
    'keeps the other pages if one fails with %s',
    async kind => {
      const error = failure(kind);
      const { result, arrived } = await load(20, { 7: error });
      expect(arrived).toHaveLength(19);
      expect(result).toMatchObject({ missingPages: 1, error });
    },
  );

  it('gives up after several failures, and counts the pages that are left as missing', async () => {
    const wrong = Object.fromEntries(
      Array.from({ length: 99 }, (_, index) => [index + 2, failure('offline')]),
    );
    const { result, asked } = await load(100, wrong);
    expect(asked.length).toBeLessThanOrEqual(1 + 2 * PARALLEL_PAGES);
    expect(result).toMatchObject({ missingPages: 99, cutOff: false });
  });

  it('asks no further after a rate limit', async () => {
    const { result, asked } = await load(100, { 2: failure('rate-limited') });
    expect(asked.length).toBeLessThanOrEqual(1 + 2 * PARALLEL_PAGES);
    expect(result).toMatchObject({ error: { kind: 'rate-limited' } });
  });

  it.each([
    ['the first page fails', { 1: failure('server') }],
    ['the API rejects the key', { 5: failure('unauthorized', 0) }],
  ])('is not loaded at all if %s', async (_what, wrong) => {
    const { result, asked } = await load(100, wrong);
    expect(result).toBeInstanceOf(ApiError);
    await vi.waitFor(() => expect(asked.length).toBeLessThan(15));
  });
});
