// The search parameters of the people page: filter, order, page, and the person being off-boarded.
import type { PageSize } from '../../../domain/audit/list-filter.ts';
import { BY_NAME, PEOPLE_SORT_KEYS, type PeopleOrder } from '../../../domain/people-list.ts';
import { formatOrder, parseOrder } from '../../../ui/list-order.ts';
import type { Search } from '../../navigation/addresses.ts';
import { DEFAULT_PAGE_SIZE, pageParam, pageSizeParam } from '../page-params.ts';
import { idParam, textParam, toFilterText } from '../search-params.ts';

export type PeopleQuery = {
  readonly text: string;
  readonly order: PeopleOrder;
  /** Starts at 1. A page after the last one shows the last one. */
  readonly page: number;
  readonly pageSize: PageSize;
  readonly personId: string | null;
};

/** Reads the address. Unknown and malformed values are ignored (product §3). */
export function parsePeopleQuery(raw: Record<string, unknown>): PeopleQuery {
  return {
    text: toFilterText(textParam(raw.q)),
    order: parsePeopleOrder(raw.sort),
    page: pageParam(raw.page),
    pageSize: pageSizeParam(raw.size),
    personId: idParam(raw.person),
  };
}

/** Writes the address. Default values are omitted. */
export function formatPeopleQuery({
  text,
  order,
  page,
  pageSize,
  personId,
}: PeopleQuery): Search<'/account/people'> {
  const sort = formatOrder(order);
  return {
    ...(text === '' ? {} : { q: text }),
    ...(sort === formatOrder(BY_NAME) ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...(pageSize === DEFAULT_PAGE_SIZE ? {} : { size: String(pageSize) }),
    ...(personId === null ? {} : { person: personId }),
  };
}

/** The order for a `sort` parameter, or by name if it is invalid. */
export function parsePeopleOrder(sort: unknown): PeopleOrder {
  return parseOrder(sort, PEOPLE_SORT_KEYS, BY_NAME);
}
