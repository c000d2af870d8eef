// Notes that the user has seen all tokens of the account, so that the next visit can say what has changed since.
import { useEffect } from 'react';
import type { AccountAudit } from '../../../api/audit/account-audit.ts';
import { visitKey } from '../../../api/audit/visit-key.ts';
import type { User } from '../../../domain/user.ts';

/** @param loadedAt when all lists were loaded; `null` as long as some tokens are missing. */
export function useNotedVisit(audit: AccountAudit, { id, customerId }: User, loadedAt: Date | null): void {
  const time = loadedAt?.getTime();
  useEffect(() => {
    if (time !== undefined) audit.visited(visitKey({ userId: id, customerId }));
  }, [audit, id, customerId, time]);
}
