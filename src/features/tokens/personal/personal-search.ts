// The search parameters of the personal page: filter, order, page and open token.
import { AUDIT_STATUSES } from '../../../domain/audit/list-filter.ts';
import type { OwnTokensFilter, OwnTokensQuery } from '../../../domain/audit/own-tokens.ts';
import { NEWEST_FIRST, SORT_KEYS, type TokenOrder } from '../../../domain/token-order.ts';
import { formatOrder, parseOrder } from '../../../ui/list-order.ts';
import type { Search } from '../../navigation/addresses.ts';
import { DEFAULT_PAGE_SIZE, pageParam, pageSizeParam } from '../page-params.ts';
import {
  idParam,
  MAX_DAYS,
  numberParam,
  oneOf,
  SESSIONS,
  textParam,
  toFilterText,
} from '../search-params.ts';

export const NO_FILTER: OwnTokensFilter = {
  sessions: false,
  text: '',
  status: null,
  unusedDays: null,
  expiresDays: null,
};

/** Reads the address. Unknown and invalid values are ignored (product §3). */
export function parsePersonalQuery(raw: Record<string, unknown>): OwnTokensQuery {
  return {
    filter: {
      sessions: raw.show === SESSIONS,
      text: toFilterText(textParam(raw.q)),
      status: oneOf(AUDIT_STATUSES, raw.status),
      unusedDays: numberParam(raw.unused, 1, MAX_DAYS),
      expiresDays: numberParam(raw.expires, 0, MAX_DAYS),
    },
    order: parsePersonalOrder(raw.sort),
    page: pageParam(raw.page),
    pageSize: pageSizeParam(raw.size),
    openId: idParam(raw.token),
    newId: null,
  };
}

/** Writes the address. Default values are omitted. */
export function formatPersonalQuery(query: OwnTokensQuery): Search<'/account/personal/tokens'> {
  const { filter, order, page, pageSize, openId } = query;
  const sort = formatOrder(order);
  return {
    ...(filter.sessions && { show: SESSIONS }),
    ...(filter.text !== '' && { q: filter.text }),
    ...(filter.status !== null && { status: filter.status }),
    ...(filter.unusedDays !== null && { unused: String(filter.unusedDays) }),
    ...(filter.expiresDays !== null && { expires: String(filter.expiresDays) }),
    ...(sort !== formatOrder(NEWEST_FIRST) && { sort }),
    ...(page !== 1 && { page: String(page) }),
    ...(pageSize !== DEFAULT_PAGE_SIZE && { size: String(pageSize) }),
    ...(openId !== null && { token: openId }),
  };
}

/** The order for a `sort` parameter, or newest first if it is invalid. */
export function parsePersonalOrder(sort: unknown): TokenOrder {
  return parseOrder(sort, SORT_KEYS, NEWEST_FIRST);
}
