// The people of the account with what they hold, out of the account's audit.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { AUDIT_SOURCES } from '../../../api/audit/audit-protocol.ts';
import { type AuditSnapshot, type SourceState, shownSince } from '../../../api/audit/audit-snapshot.ts';

const KEY = ['account', 'people'] as const;

/** Asked again whenever one of the lists was loaded again. */
export function peopleQuery(customerId: string, sources: AuditSnapshot['sources']) {
  return queryOptions({
    queryKey: [...KEY, customerId, ...AUDIT_SOURCES.map(source => loadedAt(sources[source]))],
    queryFn: () => accountAudit().people(),
    placeholderData: keepPreviousData,
  });
}

/** For when tokens were deleted. */
export const ALL_PEOPLE = { queryKey: KEY };

/** A person's tokens, as they were when their off-boarding was opened. */
export function tokensOfQuery(userId: string) {
  return queryOptions({
    queryKey: ['account', 'tokens-of', userId],
    queryFn: () => accountAudit().tokensOf(userId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Whether there is anything of a list to show. */
export function isShown(state: SourceState): boolean {
  return loadedAt(state) !== null;
}

/** When what is shown of a list was loaded, in milliseconds. */
export function loadedAt(state: SourceState): number | null {
  return shownSince(state)?.getTime() ?? null;
}
