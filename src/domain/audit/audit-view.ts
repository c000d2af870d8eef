// The result of an audit query: one page of rows, the counters, and the open token.
import type { Token } from '../token.ts';
import type { User } from '../user.ts';
import type { AuditQuery } from './audit-query.ts';
import type { Timeline } from './timeline.ts';

export type AuditRow = {
  readonly token: Token;
  /** The owner of a user token or creator of an automation token; `null` while people are loading, or if deleted. */
  readonly owner: User | null;
  readonly selected: boolean;
  /** A mask of FINDINGS; missing where they were not asked for, as on the personal page. */
  readonly findings?: number;
};

/**
 * The number of tokens that each counter would list if clicked. The status, unused and expires parts of the filter are
 * ignored, so that clicking one counter does not change the others.
 */
export type AuditCounters = {
  readonly expiresSoon: number;
  readonly neverExpires: number;
  readonly unused: number;
  readonly neverUsed: number;
  readonly expired: number;
  readonly legacy: number;
};

/**
 * The number of tokens with each finding, in the order of FINDINGS. As with the counters, the filters that these set
 * are ignored, and the filter by finding, too.
 */
export type FindingCounts = readonly number[];

export type OpenToken = {
  readonly row: AuditRow;
  /** The tokens before and after it in the list; `null` at the ends, and if the filter excludes the open token. */
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** The other tokens of its owner, soonest expiry first, at most {@link OWNER_TOKENS}. */
  readonly ownerTokens: readonly Token[];
  /** The number of all other tokens of the owner. */
  readonly ownerTokenCount: number;
};

/** The number of the owner's other tokens that the details list. */
export const OWNER_TOKENS = 20;

export type Totals = { readonly tokens: number; readonly sessions: number };

export type AuditView = {
  /** The query that this view answers. */
  readonly query: AuditQuery;
  /** The number of tokens loaded so far, or of sessions if the list shows those. */
  readonly total: number;
  /** The numbers of both lists, whichever is shown. */
  readonly totals: Totals;
  readonly matching: number;
  /** The page shown, counted from 1. There is one page even if nothing matches. */
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly AuditRow[];
  readonly counters: AuditCounters;
  /** `null` unless the panel shows them. */
  readonly findings: FindingCounts | null;
  /** Of the tokens that match the filter without its days of expiry; `null` unless the panel shows it. */
  readonly timeline: Timeline | null;
  /** With a service filter: how many matching tokens are limited to the service, and how many have access to all. */
  readonly serviceAccess: { readonly limited: number; readonly all: number } | null;
  /** The number of selected tokens on all pages, matching or not. */
  readonly selected: number;
  /** The number of selected tokens that match the filter. */
  readonly selectedMatching: number;
  /** `null` if the query opens no token, or one that does not exist. */
  readonly open: OpenToken | null;
};

/** A person with the number of their tokens. */
export type PersonRow = {
  readonly user: User;
  /** User tokens that count toward the limit of 100. */
  readonly activeTokens: number;
  /** All user tokens, including expired ones and sessions. They must be deleted before the user. */
  readonly allTokens: number;
  /** Automation tokens they created, which remain when the user is deleted. */
  readonly automationTokens: number;
};

/** A change of the selection. Unknown ids are ignored. */
export type SelectionChange =
  | { readonly kind: 'one'; readonly id: string; readonly selected: boolean }
  | { readonly kind: 'some'; readonly ids: readonly string[]; readonly selected: boolean }
  /** Selects all tokens that match a filter, on all pages. */
  | { readonly kind: 'matching'; readonly filter: AuditQuery['filter'] }
  | { readonly kind: 'none' };
