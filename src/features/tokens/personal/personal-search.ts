// What the address of the personal page says: filter, order, and the token whose details are open.
import { NEWEST_FIRST, SORT_KEYS, type TokenOrder } from '../../../domain/token-order.ts';

export type PersonalSearch = {
  /** The text filter. */
  readonly q?: string;
  /** A sort key, with a leading `-` for descending. */
  readonly sort?: string;
  /** The id of the open token. */
  readonly token?: string;
};

/** Longer texts are cut. */
export const TEXT_MAX_LENGTH = 200;

/** Reads the address. Unknown, malformed and default values are left out, never an error (product §3). */
export function parsePersonalSearch(raw: Record<string, unknown>): PersonalSearch {
  const q = textOf(raw.q)?.slice(0, TEXT_MAX_LENGTH);
  const sort = formatOrder(parseOrder(textOf(raw.sort)));
  const token = textOf(raw.token)?.match(/^[0-9A-Za-z]{1,40}$/)?.[0];
  return {
    ...(q ? { q } : {}),
    ...(sort ? { sort } : {}),
    ...(token ? { token } : {}),
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
