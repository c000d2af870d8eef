// Queries for the account's audit, so that it loads, fails and is cleared with the session like other data.
import { queryOptions } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';

/** Loads the lists. Their content and errors are in the audit's snapshot. */
export function auditQuery(customerId: string) {
  return queryOptions({
    queryKey: ['account', 'audit', customerId],
    queryFn: async () => {
      await accountAudit().load(customerId);
      return true;
    },
    // Up to 40 MB, so don't reload when the window gets focus.
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  });
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
