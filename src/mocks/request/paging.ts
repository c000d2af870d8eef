// Paging of lists: `page` starts at 1, `per_page` is 20 by default (wire.md §5.4).
import { badRequest, type Rejection } from '../model/reject.ts';

export type Paging = { readonly page: number; readonly perPage: number };

const DEFAULT_PER_PAGE = 20;

/** Larger values are reduced to this one. Our own choice. */
const MAX_PER_PAGE = 100;

export function parsePaging(
  query: URLSearchParams,
  pageName = 'page',
  sizeName = 'per_page',
): Paging | Rejection {
  const page = positiveInteger(query.get(pageName), 1);
  const perPage = positiveInteger(query.get(sizeName), DEFAULT_PER_PAGE);
  if (page === null || perPage === null) {
    return badRequest(`${pageName} and ${sizeName} are whole numbers from 1.`);
  }
  return { page, perPage: Math.min(perPage, MAX_PER_PAGE) };
}

export function pageOf<T>(all: readonly T[], { page, perPage }: Paging): readonly T[] {
  return all.slice((page - 1) * perPage, page * perPage);
}

/** Page numbers by link relation: next and last except on the last page, prev and first except on the first (wire.md §5.4, §6). */
export function pageLinks(page: number, last: number): Readonly<Record<string, number>> {
  return {
    ...(page < last && { next: page + 1, last }),
    ...(page > 1 && { prev: Math.max(1, Math.min(page - 1, last)), first: 1 }),
  };
}

function positiveInteger(text: string | null, defaultValue: number): number | null {
  if (text === null) return defaultValue;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
