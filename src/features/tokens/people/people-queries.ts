// Queries for the people of the account and their tokens, from the account's audit.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { AUDIT_SOURCES } from '../../../api/audit/audit-protocol.ts';
import { type AuditSnapshot, type SourceState, shownSince } from '../../../api/audit/audit-snapshot.ts';

const KEY = ['account', 'people'] as const;

/** The key has the load times, so that the query runs again when one of the lists is reloaded. */
export function peopleQuery(customerId: string, sources: AuditSnapshot['sources']) {
  return queryOptions({
    queryKey: [...KEY, customerId, ...AUDIT_SOURCES.map(source => loadedAt(sources[source]))],
    queryFn: () => accountAudit().people(),
    placeholderData: keepPreviousData,
    // Tokens expire as time passes. This asks the worker, not the API.
    refetchInterval: 60_000,
  });
}

/** Matches the people of any account, to invalidate them after deletions. */
export const ALL_PEOPLE = { queryKey: KEY };

/** A person's tokens at the time their off-boarding was opened. */
export function tokensOfQuery(userId: string) {
  return queryOptions({
    queryKey: ['account', 'tokens-of', userId],
    queryFn: () => accountAudit().tokensOf(userId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Whether a list has data to show. */
export function hasData(state: SourceState): boolean {
  return loadedAt(state) !== null;
}

/** When the shown data of a list was loaded, in milliseconds. */
export function loadedAt(state: SourceState): number | null {
  return shownSince(state)?.getTime() ?? null;
}
