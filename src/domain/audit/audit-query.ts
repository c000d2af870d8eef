// What a superuser asks of all tokens of an account: which of them, in which order, which page, which one open.
import type { Role } from '../role.ts';
import type { Scope } from '../scope.ts';
import type { TokenType } from '../token.ts';

/** The statuses to filter by. `active` is every token that works; the others are as the badges say. */
export const AUDIT_STATUSES = [
  'active',
  'expired',
  'expires-soon',
  'never-expires',
  'never-used',
  'auto-deletes',
  'legacy',
] as const;

export type AuditStatus = (typeof AUDIT_STATUSES)[number];

/** `null` and an empty text let everything through; what is set must all hold. */
export type AuditFilter = {
  /** Every word must occur in name, id, owner's name, owner's login, IP or client. */
  readonly text: string;
  readonly status: AuditStatus | null;
  readonly type: TokenType | null;
  /** The role that bounds the token: its owner's, or an automation token's own. */
  readonly role: Role | null;
  readonly scope: Scope | null;
  /** The owner of user tokens, the creator of automation tokens. */
  readonly ownerId: string | null;
  /** Tokens that can reach this service: limited to it, or for all services. */
  readonly serviceId: string | null;
  /** Working tokens that were not used for so many days; never used counts from creation. */
  readonly unusedDays: number | null;
  /** Working tokens that expire within so many days. */
  readonly expiresDays: number | null;
};

export const NO_FILTER: AuditFilter = {
  text: '',
  status: null,
  type: null,
  role: null,
  scope: null,
  ownerId: null,
  serviceId: null,
  unusedDays: null,
  expiresDays: null,
};

export const AUDIT_SORT_KEYS = [
  'name',
  'status',
  'owner',
  'role',
  'type',
  'scope',
  'access',
  'created',
  'last-used',
  'expires',
] as const;

export type AuditSortKey = (typeof AUDIT_SORT_KEYS)[number];

export type AuditOrder = { readonly key: AuditSortKey; readonly descending: boolean };

/** How the account page starts (product 4.1). */
export const SOONEST_EXPIRY_FIRST = { key: 'expires', descending: false } as const satisfies AuditOrder;

export const PAGE_SIZES = [25, 50, 100] as const;

export type PageSize = (typeof PAGE_SIZES)[number];

export type AuditQuery = {
  readonly filter: AuditFilter;
  readonly order: AuditOrder;
  /** From 1. Beyond the last page the last one is shown. */
  readonly page: number;
  readonly pageSize: PageSize;
  /** The token whose details are open, whether or not it is on the page. */
  readonly openId: string | null;
};
