// The search parameters of the people page: filter, order, page, and the person being off-boarded.
import { PAGE_SIZES, type PageSize } from '../../../domain/audit/audit-query.ts';
import { isId } from '../../../domain/id.ts';
import { BY_NAME, PEOPLE_SORT_KEYS, type PeopleOrder } from '../../../domain/people-list.ts';
import { toFilterText } from '../filter-text.ts';
import type { PEOPLE_SEARCH_NAMES } from './people-search-names.ts';

/** A missing parameter has its default value. */
export type PeopleSearch = { readonly [Name in (typeof PEOPLE_SEARCH_NAMES)[number]]?: string };

export type PeopleQuery = {
  readonly text: string;
  readonly order: PeopleOrder;
  /** Starts at 1. A page after the last one shows the last one. */
  readonly page: number;
  readonly pageSize: PageSize;
  readonly personId: string | null;
};

const DEFAULT_PAGE_SIZE = 50;

/** Reads the address. Unknown and malformed values are ignored (product §3). */
export function parsePeopleQuery(raw: Record<string, unknown>): PeopleQuery {
  return {
    text: toFilterText(textOf(raw.q)),
    order: parsePeopleOrder(textOf(raw.sort)),
    page: Number(textOf(raw.page).match(/^[1-9]\d{0,5}$/)?.[0] ?? 1),
    pageSize: PAGE_SIZES.find(size => String(size) === raw.size) ?? DEFAULT_PAGE_SIZE,
    personId: isId(textOf(raw.person)) ? textOf(raw.person) : null,
  };
}

/** Writes the address. Default values are omitted. */
export function formatPeopleQuery({ text, order, page, pageSize, personId }: PeopleQuery): PeopleSearch {
  const sort = formatPeopleOrder(order);
  return {
    ...(text === '' ? {} : { q: text }),
    ...(sort === formatPeopleOrder(BY_NAME) ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...(pageSize === DEFAULT_PAGE_SIZE ? {} : { size: String(pageSize) }),
    ...(personId === null ? {} : { person: personId }),
  };
}

/** The order for a `sort` parameter, or by name if it is invalid. */
export function parsePeopleOrder(sort: string): PeopleOrder {
  const descending = sort.startsWith('-');
  const key = PEOPLE_SORT_KEYS.find(each => each === sort.slice(descending ? 1 : 0));
  return key === undefined ? BY_NAME : { key, descending };
}

export function formatPeopleOrder({ key, descending }: PeopleOrder): string {
  return `${descending ? '-' : ''}${key}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
