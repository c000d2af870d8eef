// The account's audit, as queries: so that it loads, fails and ends with the session as everything else does.
import { queryOptions } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';

/** Loads the lists. What is in them, and which failed, is in the audit's snapshot. */
export function auditQuery(customerId: string) {
  return queryOptions({
    queryKey: ['account', 'audit', customerId],
    queryFn: async () => {
      await accountAudit().load(customerId);
      return true;
    },
    // Up to 40 MB: not again each time the window is looked at.
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  });
}

/** The people to choose an owner from. @param count how many are loaded: more of them are another list. */
export function auditPeopleQuery(customerId: string, count: number) {
  return queryOptions({
    queryKey: ['account', 'audit-people', customerId, count],
    queryFn: () => accountAudit().people(),
  });
}
