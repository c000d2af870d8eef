// Queries for the account's audit, so that it loads, fails and is cleared with the session like other data.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { computerNow } from '../../../api/computer-clock.ts';

/** The lists are loaded again if the tab is shown after this long, and this often while it is shown. */
const AWAY_MS = 15 * 60_000;
const OPEN_MS = 60 * 60_000;

/** Loads the lists. Their content and errors are in the audit's snapshot. */
export function auditQuery(customerId: string) {
  return queryOptions({
    queryKey: ['account', 'audit', customerId],
    queryFn: async () => {
      await accountAudit().load(customerId);
      return true;
    },
    staleTime: 5 * 60_000,
    // Up to 40 MB, so not each time that the tab is shown again, and rarely while it stays open.
    refetchOnWindowFocus: ({ state }) => computerNow() - state.dataUpdatedAt >= AWAY_MS,
    refetchInterval: OPEN_MS,
  });
}

/** Keeps the lists loaded. @returns a function that loads them again, and resolves to whether all have loaded. */
export function useAuditRefresh(customerId: string): () => Promise<boolean> {
  const { refetch } = useQuery(auditQuery(customerId));
  return async () => {
    await refetch();
    return Object.values(accountAudit().snapshot().sources).every(({ status }) => status === 'ready');
  };
}

/**
 * The people to choose an owner from.
 * @param count the number of people loaded; the query runs again if it changes.
 */
export function auditPeopleQuery(customerId: string, count: number) {
  return queryOptions({
    queryKey: ['account', 'audit-people', customerId, count],
    queryFn: () => accountAudit().people(),
  });
}
