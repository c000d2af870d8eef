// The search parameters of the personal page: filter, order, page and open token.
import { NEWEST_FIRST, SORT_KEYS, type TokenOrder } from '../../../domain/token-order.ts';
import { formatOrder, parseOrder } from '../../../ui/list-order.ts';
import { idParam, numberParam, textParam, toFilterText } from '../search-params.ts';

export type PersonalSearch = {
  /** The text filter. */
  readonly q?: string;
  /** A sort key, with a leading `-` for descending. */
  readonly sort?: string;
  /** The number of the page, from 1. Without it the first page is shown, or that of the open token. */
  readonly page?: string;
  /** The id of the open token. */
  readonly token?: string;
};

const MAX_PAGE = 100_000;

/** Reads the address. Unknown, invalid and default values are ignored (product §3). */
export function parsePersonalSearch(raw: Record<string, unknown>): PersonalSearch {
  const q = toFilterText(textParam(raw.q));
  const sort = sortParam(parsePersonalOrder(raw.sort));
  const page = numberParam(raw.page, 1, MAX_PAGE);
  const token = idParam(raw.token);
  return {
    ...(q ? { q } : {}),
    ...(sort ? { sort } : {}),
    ...(page === null ? {} : { page: String(page) }),
    ...(token ? { token } : {}),
  };
}

/** The order for a `sort` parameter, or newest first if it is invalid. */
export function parsePersonalOrder(sort: unknown): TokenOrder {
  return parseOrder(sort, SORT_KEYS, NEWEST_FIRST);
}

/** The `sort` parameter of an order; `undefined` for the default order. */
export function sortParam(order: TokenOrder): string | undefined {
  const sort = formatOrder(order);
  return sort === formatOrder(NEWEST_FIRST) ? undefined : sort;
}
