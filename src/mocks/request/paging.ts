// Pages of a list: `page` from 1, `per_page` 20 unless told (wire.md §5.4).
import { badRequest, type Rejection } from '../model/reject.ts';

export type Paging = { readonly page: number; readonly perPage: number };

const DEFAULT_PER_PAGE = 20;

/** What clients ask for at most; more is answered with as much. Our choice. */
const MAX_PER_PAGE = 100;

export function parsePaging(
  query: URLSearchParams,
  pageName = 'page',
  sizeName = 'per_page',
): Paging | Rejection {
  const page = positive(query.get(pageName), 1);
  const perPage = positive(query.get(sizeName), DEFAULT_PER_PAGE);
  if (page === null || perPage === null) {
    return badRequest(`${pageName} and ${sizeName} are whole numbers from 1.`);
  }
  return { page, perPage: Math.min(perPage, MAX_PER_PAGE) };
}

export function pageOf<T>(all: readonly T[], { page, perPage }: Paging): readonly T[] {
  return all.slice((page - 1) * perPage, page * perPage);
}

/** First page: next, last; in between also prev, first; last page: prev, first; one page: none (wire.md §5.4, §6). */
export function pageLinks(page: number, last: number): Readonly<Record<string, number>> {
  return {
    ...(page < last && { next: page + 1, last }),
    ...(page > 1 && { prev: Math.max(1, Math.min(page - 1, last)), first: 1 }),
  };
}

function positive(text: string | null, byDefault: number): number | null {
  if (text === null) return byDefault;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
