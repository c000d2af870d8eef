// The answer to an audit query: one page of rows, the counters, the open token.
import type { Token } from '../token.ts';
import type { User } from '../user.ts';
import type { AuditQuery } from './audit-query.ts';

export type AuditRow = {
  readonly token: Token;
  /** Who owns the token, or created it; `null` while people are loading, or for someone who is gone. */
  readonly owner: User | null;
  readonly selected: boolean;
};

/** The days of the counter "unused for 45 days". Our choice, as in the example. */
export const UNUSED_COUNTER_DAYS = 45;

/** The days of the counter "expire this week". */
export const EXPIRES_COUNTER_DAYS = 7;

/**
 * How many tokens each counter would show if it were clicked: counted over what the filter lets through apart from
 * its status, unused and expires parts, so that no counter hides another.
 */
export type AuditCounters = {
  readonly expiresSoon: number;
  readonly neverExpires: number;
  readonly unused: number;
  readonly neverUsed: number;
  readonly expired: number;
  readonly legacy: number;
};

export type OpenToken = {
  readonly row: AuditRow;
  /** The tokens before and after it in the filtered order; `null` at the ends, and when the filter leaves it out. */
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** The other tokens of its owner, soonest expiry first, at most {@link OWNER_TOKENS}. */
  readonly ownerTokens: readonly Token[];
  /** How many others there are in all. */
  readonly ownerTokenCount: number;
};

/** How many of an owner's other tokens the details list. */
export const OWNER_TOKENS = 20;

export type AuditView = {
  /** The query that this answers. */
  readonly query: AuditQuery;
  /** Tokens in the account, as far as loaded. */
  readonly total: number;
  readonly matching: number;
  /** The page shown, from 1; at least one page, even when nothing matches. */
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly AuditRow[];
  readonly counters: AuditCounters;
  /** With a service filter: how many of the matching tokens are limited to it, and how many serviceAccess all services. */
  readonly serviceAccess: { readonly limited: number; readonly all: number } | null;
  /** How many tokens are selected, wherever they are. */
  readonly selected: number;
  /** How many of the matching ones are. */
  readonly selectedMatching: number;
  /** `null` when none is asked for, or it is not in the account. */
  readonly open: OpenToken | null;
};

/** One person with what they hold. */
export type PersonRow = {
  readonly user: User;
  /** User tokens that count toward the limit of 100. */
  readonly activeTokens: number;
  /** All user tokens, expired ones and sessions included: these must go before the user can. */
  readonly allTokens: number;
  /** Automation tokens they created. They outlive the person. */
  readonly automationTokens: number;
};

/** A change of the selection. Only tokens that exist are selected. */
export type SelectionChange =
  | { readonly kind: 'one'; readonly id: string; readonly selected: boolean }
  | { readonly kind: 'some'; readonly ids: readonly string[]; readonly selected: boolean }
  /** Everything that a filter lets through, on all pages. */
  | { readonly kind: 'matching'; readonly filter: AuditQuery['filter'] }
  | { readonly kind: 'none' };
