// A query over all tokens of an account: filter, order, page, and the open token.
import type { Ability } from '../impact/ability.ts';
import type { Role } from '../role.ts';
import type { Scope } from '../scope.ts';
import type { TokenType } from '../token.ts';
import type { Finding } from './findings.ts';
import type { AuditStatus, PageSize } from './list-filter.ts';
import type { Thresholds } from './thresholds.ts';

/** The types to filter by. Browser sessions are a list of their own. */
export const AUDIT_TYPES = ['user', 'automation'] as const satisfies readonly TokenType[];

export type AuditType = (typeof AUDIT_TYPES)[number];

/** How a token has access to the filter's service. */
export const AUDIT_ACCESS = ['limited', 'all'] as const;

export type AuditAccess = (typeof AUDIT_ACCESS)[number];

/** A token must match all parts that are set. `null` and an empty text match every token. */
export type AuditFilter = {
  /** Whether the list shows browser sessions. They are apart: it shows either them or all other tokens. */
  readonly sessions: boolean;
  /** Every word must occur in the name, id, scopes, owner's name, owner's login, IP or client. */
  readonly text: string;
  readonly status: AuditStatus | null;
  readonly type: AuditType | null;
  /** The role that limits the token: its owner's, or an automation token's own. */
  readonly role: Role | null;
  readonly scope: Scope | null;
  /** The owner of user tokens, the creator of automation tokens. */
  readonly ownerId: string | null;
  /** Active tokens with access to this service: limited to it, or for all services. An expired token reaches none. */
  readonly serviceId: string | null;
  /** Of the tokens with access to the service only those limited to it, or for all services. Ignored without one. */
  readonly access: AuditAccess | null;
  /** Of the tokens with access to the service only those that can do this, as their scopes and role allow. Ignored without one. */
  readonly ability: Ability | null;
  /** Active tokens that were not used for this many days. Never used counts from creation. */
  readonly unusedDays: number | null;
  /** Active tokens that expire within this many days. */
  readonly expiresDays: number | null;
  /** The tokens that expire on a day from `expiresFrom` to `expiresTo`, `YYYY-MM-DD`, whether or not they already have. */
  readonly expiresFrom: string | null;
  readonly expiresTo: string | null;
  readonly finding: Finding | null;
  /** From how many days the findings hold; `null` for the usual thresholds. On its own it excludes nothing. */
  readonly thresholds: Thresholds | null;
};

export const NO_FILTER: AuditFilter = {
  sessions: false,
  text: '',
  status: null,
  type: null,
  role: null,
  scope: null,
  ownerId: null,
  serviceId: null,
  access: null,
  ability: null,
  unusedDays: null,
  expiresDays: null,
  expiresFrom: null,
  expiresTo: null,
  finding: null,
  thresholds: null,
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

/** The default order of the account page (product 4.1). */
export const SOONEST_EXPIRY_FIRST = { key: 'expires', descending: false } as const satisfies AuditOrder;

/** What the account page shows above the table. */
export const AUDIT_PANELS = ['findings', 'timeline', 'changes'] as const;

export type AuditPanel = (typeof AUDIT_PANELS)[number];

/** What the lanes of the timeline are: the owners, the types, or the services of the tokens. */
export const AUDIT_LANES = ['owner', 'type', 'service'] as const;

export type AuditLanes = (typeof AUDIT_LANES)[number];

export type AuditQuery = {
  readonly filter: AuditFilter;
  readonly order: AuditOrder;
  /** Counted from 1. A number beyond the last page shows the last page. */
  readonly page: number;
  readonly pageSize: PageSize;
  /** The token whose details are open. It need not be on the page. */
  readonly openId: string | null;
  /** A token that has just been created: it stands first, whatever the order. */
  readonly newId: string | null;
  readonly panel: AuditPanel | null;
  readonly lanes: AuditLanes;
};

export function isSameQuery(query: AuditQuery, other: AuditQuery): boolean {
  return JSON.stringify(query) === JSON.stringify(other);
}
