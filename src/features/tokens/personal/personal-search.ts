// The search parameters of the personal page: filter, order and open token.
import { isId } from '../../../domain/id.ts';
import { NEWEST_FIRST, SORT_KEYS, type TokenOrder } from '../../../domain/token-order.ts';
import { toFilterText } from '../filter-text.ts';

export type PersonalSearch = {
  /** The text filter. */
  readonly q?: string;
  /** A sort key, with a leading `-` for descending. */
  readonly sort?: string;
  /** The id of the open token. */
  readonly token?: string;
};

/** Reads the address. Unknown, invalid and default values are ignored (product §3). */
export function parsePersonalSearch(raw: Record<string, unknown>): PersonalSearch {
  const q = toFilterText(textOf(raw.q) ?? '');
  const sort = formatOrder(parseOrder(textOf(raw.sort)));
  const token = textOf(raw.token) ?? '';
  return {
    ...(q ? { q } : {}),
    ...(sort ? { sort } : {}),
    ...(isId(token) ? { token } : {}),
  };
}

/** The order for a `sort` parameter, or newest first if it is invalid. */
export function parseOrder(sort: string | undefined): TokenOrder {
  const descending = sort?.startsWith('-') ?? false;
  const name = descending ? sort?.slice(1) : sort;
  const key = SORT_KEYS.find(each => each === name);
  return key === undefined ? NEWEST_FIRST : { key, descending };
}

/** The `sort` parameter of an order; `undefined` for the default order. */
export function formatOrder(order: TokenOrder): string | undefined {
  const isDefault = order.key === NEWEST_FIRST.key && order.descending === NEWEST_FIRST.descending;
  return isDefault ? undefined : `${order.descending ? '-' : ''}${order.key}`;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
