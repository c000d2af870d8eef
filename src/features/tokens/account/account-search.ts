// The search parameters of the account page: filter, order, page and open token.
import {
  AUDIT_ACCESS,
  AUDIT_LANES,
  AUDIT_PANELS,
  AUDIT_SORT_KEYS,
  AUDIT_TYPES,
  type AuditOrder,
  type AuditQuery,
  SOONEST_EXPIRY_FIRST,
} from '../../../domain/audit/audit-query.ts';
import { FINDINGS } from '../../../domain/audit/findings.ts';
import { AUDIT_STATUSES } from '../../../domain/audit/list-filter.ts';
import { formatThresholds, parseThresholds } from '../../../domain/audit/thresholds.ts';
import { isDay } from '../../../domain/calendar-day.ts';
import { ABILITIES } from '../../../domain/impact/ability.ts';
import { ROLES } from '../../../domain/role.ts';
import { SCOPES } from '../../../domain/scope.ts';
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

const DEFAULT_LANES = 'owner';

/** Reads the address. Unknown, malformed and out-of-range values are ignored (product §3). */
export function parseAuditQuery(raw: Record<string, unknown>): AuditQuery {
  const serviceId = idParam(raw.service);
  return {
    filter: {
      sessions: raw.show === SESSIONS,
      text: filterText(textParam(raw.q)),
      status: oneOf(AUDIT_STATUSES, raw.status),
      type: oneOf(AUDIT_TYPES, raw.type),
      role: oneOf(ROLES, raw.role),
      scope: oneOf(SCOPES, raw.scope),
      ownerId: idParam(raw.owner),
      serviceId,
      access: serviceId === null ? null : oneOf(AUDIT_ACCESS, raw.access),
      ability: serviceId === null ? null : oneOf(ABILITIES, raw.can),
      unusedDays: numberParam(raw.unused, 1, MAX_DAYS),
      expiresDays: numberParam(raw.expires, 0, MAX_DAYS),
      expiresFrom: dayParam(raw.from),
      expiresTo: dayParam(raw.to),
      finding: oneOf(FINDINGS, raw.finding),
      thresholds: parseThresholds(textParam(raw.thresholds)),
    },
    order: parseAuditOrder(raw.sort),
    page: pageParam(raw.page),
    pageSize: pageSizeParam(raw.size),
    openId: idParam(raw.token),
    newId: null,
    panel: oneOf(AUDIT_PANELS, raw.panel),
    lanes: oneOf(AUDIT_LANES, raw.lanes) ?? DEFAULT_LANES,
  };
}

/** Writes the address. Default values are omitted. */
export function formatAuditQuery({
  filter,
  order,
  page,
  pageSize,
  openId,
  panel,
  lanes,
}: AuditQuery): Search<'/account/tokens'> {
  const values: Record<keyof Search<'/account/tokens'>, string | number | null> = {
    show: filter.sessions ? SESSIONS : null,
    q: filter.text === '' ? null : filter.text,
    status: filter.status,
    type: filter.type,
    role: filter.role,
    scope: filter.scope,
    owner: filter.ownerId,
    service: filter.serviceId,
    access: filter.access,
    can: filter.ability,
    unused: filter.unusedDays,
    expires: filter.expiresDays,
    from: filter.expiresFrom,
    to: filter.expiresTo,
    finding: filter.finding,
    thresholds: filter.thresholds && formatThresholds(filter.thresholds),
    panel,
    lanes: lanes === DEFAULT_LANES ? null : lanes,
    sort: formatOrder(order) === formatOrder(SOONEST_EXPIRY_FIRST) ? null : formatOrder(order),
    page: page === 1 ? null : page,
    size: pageSize === DEFAULT_PAGE_SIZE ? null : pageSize,
    token: openId,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
}

/** The typed text as the filter uses it: trimmed, cut, and safe to keep in the address. */
export function filterText(typed: string): string {
  return toFilterText(typed.trim()).trim();
}

/** The order for a `sort` parameter, or soonest expiry first if it is invalid. */
export function parseAuditOrder(sort: unknown): AuditOrder {
  return parseOrder(sort, AUDIT_SORT_KEYS, SOONEST_EXPIRY_FIRST);
}

/** `YYYY-MM-DD` */
function dayParam(raw: unknown): string | null {
  const text = textParam(raw);
  return isDay(text) ? text : null;
}
