// What has changed in an account since a user's last visit: which tokens are new, gone, or in use for the first time.
import { TOKEN_TYPES, type Token } from '../token.ts';
import { NEVER_USED } from '../token-status.ts';
import type { AuditColumns } from './audit-columns.ts';

const SESSION = TOKEN_TYPES.indexOf('session');

/** What is kept of a visit: ids and a time, and no names. */
export type Visit = {
  /** When the lists were loaded, in milliseconds. */
  readonly at: number;
  readonly ids: readonly string[];
  /** Those of the tokens that had never been used. */
  readonly unusedIds: readonly string[];
};

/** What is kept of a user's visits. */
export type Visits = { readonly previous: Visit | null; readonly current: Visit };

/** A visit ends after half an hour without one. A reload is the same visit. */
export const VISIT_ENDS_AFTER_MS = 30 * 60_000;

/** The number of tokens of each kind that are listed. */
export const CHANGES_LISTED = 20;

export type ChangedTokens = { readonly count: number; readonly tokens: readonly Token[] };

export type AccountChanges = {
  /** The last time that the previous visit loaded the lists, in milliseconds. */
  readonly since: number;
  /** The newest first. */
  readonly created: ChangedTokens;
  /** The latest use first. */
  readonly firstUsed: ChangedTokens;
  readonly deleted: { readonly count: number; readonly ids: readonly string[] };
};

/** The visits with the lists as they are now. */
export function withVisit(visits: Visits | null, now: Visit): Visits {
  if (visits === null) return { previous: null, current: now };
  const isNewVisit = now.at - visits.current.at >= VISIT_ENDS_AFTER_MS;
  return { previous: isNewVisit ? visits.current : visits.previous, current: now };
}

/**
 * @param ids all tokens now, without sessions.
 * @param tokenOf the token with one of these ids.
 */
export function changesSince(
  previous: Visit,
  ids: readonly string[],
  tokenOf: (id: string) => Token,
): AccountChanges {
  const before = new Set(previous.ids);
  const after = new Set(ids);
  const createdIds = ids.filter(id => !before.has(id));
  const usedIds = previous.unusedIds.filter(id => after.has(id) && tokenOf(id).lastUsedAt !== null);
  const deletedIds = previous.ids.filter(id => !after.has(id));
  const listed = (changed: readonly string[], at: (token: Token) => number): ChangedTokens => ({
    count: changed.length,
    tokens: changed
      .map(tokenOf)
      .toSorted((a, b) => at(b) - at(a))
      .slice(0, CHANGES_LISTED),
  });
  return {
    since: previous.at,
    created: listed(createdIds, token => token.createdAt.getTime()),
    firstUsed: listed(usedIds, token => token.lastUsedAt?.getTime() ?? 0),
    deleted: { count: deletedIds.length, ids: deletedIds.slice(0, CHANGES_LISTED) },
  };
}

/** What is kept of the tokens. Sessions come and go with every sign-in, so they are left out. */
export function visitedIds({
  size,
  ids,
  alive,
  type,
  lastUsed,
}: AuditColumns): Pick<Visit, 'ids' | 'unusedIds'> {
  const kept: { ids: string[]; unusedIds: string[] } = { ids: [], unusedIds: [] };
  for (let row = 0; row < size; row += 1) {
    if (alive[row] === 0 || type[row] === SESSION) continue;
    const id = ids[row] ?? '';
    kept.ids.push(id);
    if (lastUsed[row] === NEVER_USED) kept.unusedIds.push(id);
  }
  return kept;
}
