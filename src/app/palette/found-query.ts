// Asks the account's lists, which the audit worker holds, for the tokens and people that a text finds.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { accountAudit } from '../../api/audit/account-audit.ts';
import { AUDIT_SOURCES, type Found } from '../../api/audit/audit-protocol.ts';
import { type AuditSnapshot, shownSince } from '../../api/audit/audit-snapshot.ts';
import { bestMatches } from '../../domain/best-matches.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { isBrowserSession } from '../../domain/token.ts';
import { filterTokens } from '../../domain/token-filter.ts';
import type { User } from '../../domain/user.ts';
import { auditQuery } from '../../features/tokens/account/account-queries.ts';
import { ownTokensQuery } from '../../features/tokens/token-queries.ts';

/** The number of tokens, and of people, that the palette lists. */
const FEW = 6;

const NOTHING: Found = { rows: [], count: 0, people: [] };

/** The key has the load times, so that a list that arrives is searched, too. It never has a secret. */
function findQuery(user: User, text: string, sources: AuditSnapshot['sources']) {
  const loaded = AUDIT_SOURCES.map(source => shownSince(sources[source])?.getTime() ?? null);
  return queryOptions({
    queryKey: ['account', 'find', user.customerId, text, loaded],
    queryFn: () => accountAudit().find(text, FEW),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

type FoundInLists = {
  readonly found: Found;
  readonly isLoading: boolean;
  /** Whether a list could not be loaded. */
  readonly isIncomplete: boolean;
};

/** @param text empty to ask nothing. Superusers search the account, others their own tokens. */
export function useFoundInLists(text: string, user: User): FoundInLists {
  const isSuperuser = canSeeAccountTokens(user.role);
  const isAsked = text !== '';
  const own = useQuery({ ...ownTokensQuery, enabled: isAsked });
  const load = useQuery({ ...auditQuery(user.customerId), enabled: isAsked && isSuperuser });
  const audit = accountAudit();
  const { sources } = useSyncExternalStore(audit.subscribe, audit.snapshot);
  const lists = Object.values(sources);
  const isAnyShown = lists.some(list => shownSince(list) !== null);
  const find = useQuery({
    ...findQuery(user, text, sources),
    enabled: isAsked && isSuperuser && isAnyShown,
  });
  if (!isAsked) return { found: NOTHING, isLoading: false, isIncomplete: false };
  if (isSuperuser) {
    const isFailed = load.isError || lists.some(({ status }) => status === 'failed');
    const isLoading = load.isPending || (isAnyShown && (find.isPending || find.isPlaceholderData));
    return { found: find.data ?? NOTHING, isLoading, isIncomplete: isFailed || find.isError };
  }
  const matching = filterTokens(own.data?.rows ?? [], text).filter(token => !isBrowserSession(token));
  const rows = bestMatches(matching, token => token.name, text, FEW).map(token => ({
    token,
    owner: user,
    selected: false,
  }));
  return {
    found: { rows, count: matching.length, people: [] },
    isLoading: own.isPending,
    isIncomplete: own.isError,
  };
}
