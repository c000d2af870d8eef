// What the address of the personal page says: filter, order, and the token whose details are open.
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

/** Reads the address. Unknown, malformed and default values are left out, never an error (product §3). */
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

/** The order that a `sort` value names; newest first for anything else. */
export function parseOrder(sort: string | undefined): TokenOrder {
  const descending = sort?.startsWith('-') ?? false;
  const name = descending ? sort?.slice(1) : sort;
  const key = SORT_KEYS.find(each => each === name);
  return key === undefined ? NEWEST_FIRST : { key, descending };
}

/** The `sort` value of an order; `undefined` for the default, which needs none. */
export function formatOrder(order: TokenOrder): string | undefined {
  const isDefault = order.key === NEWEST_FIRST.key && order.descending === NEWEST_FIRST.descending;
  return isDefault ? undefined : `${order.descending ? '-' : ''}${order.key}`;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
