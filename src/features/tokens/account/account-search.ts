// The search parameters of the account page: filter, order, page and open token.
import {
  AUDIT_SORT_KEYS,
  AUDIT_STATUSES,
  type AuditFilter,
  type AuditOrder,
  type AuditQuery,
  PAGE_SIZES,
  SOONEST_EXPIRY_FIRST,
} from '../../../domain/audit/audit-query.ts';
import { isId } from '../../../domain/id.ts';
import { ROLES } from '../../../domain/role.ts';
import { SCOPES } from '../../../domain/scope.ts';
import { TOKEN_TYPES } from '../../../domain/token.ts';
import { toFilterText } from '../filter-text.ts';
import { ACCOUNT_SEARCH_NAMES } from './account-search-names.ts';

/** A missing parameter has its default value. */
export type AccountSearch = { readonly [Name in (typeof ACCOUNT_SEARCH_NAMES)[number]]?: string };

/** Two years: tokens unused for longer are deleted (product rule 12). */
export const MAX_DAYS = 730;

const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE = 1_000_000;

/** Reads the address. Unknown, malformed and out-of-range values are ignored (product §3). */
export function parseAuditQuery(raw: Record<string, unknown>): AuditQuery {
  return {
    filter: {
      text: filterText(textOf(raw.q) ?? ''),
      status: oneOf(AUDIT_STATUSES, raw.status),
      type: oneOf(TOKEN_TYPES, raw.type),
      role: oneOf(ROLES, raw.role),
      scope: oneOf(SCOPES, raw.scope),
      ownerId: idOf(raw.owner),
      serviceId: idOf(raw.service),
      unusedDays: numberOf(raw.unused, 1, MAX_DAYS),
      expiresDays: numberOf(raw.expires, 0, MAX_DAYS),
    },
    order: parseOrder(textOf(raw.sort)),
    page: numberOf(raw.page, 1, MAX_PAGE) ?? 1,
    pageSize: PAGE_SIZES.find(size => String(size) === raw.size) ?? DEFAULT_PAGE_SIZE,
    openId: idOf(raw.token),
  };
}

/** Writes the address. Default values are omitted. */
export function formatAuditQuery({ filter, order, page, pageSize, openId }: AuditQuery): AccountSearch {
  const values: Record<(typeof ACCOUNT_SEARCH_NAMES)[number], string | number | null> = {
    q: filter.text === '' ? null : filter.text,
    status: filter.status,
    type: filter.type,
    role: filter.role,
    scope: filter.scope,
    owner: filter.ownerId,
    service: filter.serviceId,
    unused: filter.unusedDays,
    expires: filter.expiresDays,
    sort: isDefaultOrder(order) ? null : formatOrder(order),
    page: page === 1 ? null : page,
    size: pageSize === DEFAULT_PAGE_SIZE ? null : pageSize,
    token: openId,
  };
  return Object.fromEntries(
    ACCOUNT_SEARCH_NAMES.flatMap(name => (values[name] === null ? [] : [[name, String(values[name])]])),
  );
}

/** The typed text as the filter uses it: trimmed, cut, and safe to keep in the address. */
export function filterText(typed: string): string {
  return toFilterText(typed.trim()).trim();
}

/** The order for a `sort` parameter, or soonest expiry first if it is invalid. */
export function parseOrder(sort: string | undefined): AuditOrder {
  const descending = sort?.startsWith('-') ?? false;
  const key = oneOf(AUDIT_SORT_KEYS, descending ? sort?.slice(1) : sort);
  return key === null ? SOONEST_EXPIRY_FIRST : { key, descending };
}

export function formatOrder({ key, descending }: AuditOrder): string {
  return `${descending ? '-' : ''}${key}`;
}

/** Whether the filter excludes nothing. */
export function isEmptyFilter(filter: AuditFilter): boolean {
  return Object.values(filter).every(value => value === null || value === '');
}

function isDefaultOrder({ key, descending }: AuditOrder): boolean {
  return key === SOONEST_EXPIRY_FIRST.key && descending === SOONEST_EXPIRY_FIRST.descending;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function oneOf<Value extends string>(values: readonly Value[], raw: unknown): Value | null {
  return values.find(value => value === raw) ?? null;
}

function idOf(raw: unknown): string | null {
  const text = textOf(raw) ?? '';
  return isId(text) ? text : null;
}

function numberOf(raw: unknown, min: number, max: number): number | null {
  const digits = textOf(raw)?.match(/^(?:0|[1-9]\d{0,6})$/)?.[0];
  const value = Number(digits);
  return digits !== undefined && value >= min && value <= max ? value : null;
}
