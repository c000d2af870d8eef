// What deleting tokens breaks: from the audit worker if it has the account's tokens, else from the user's own tokens.
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { completenessOf, shownSince } from '../../../api/audit/audit-snapshot.ts';
import { AuditIndex } from '../../../domain/audit/audit-index.ts';
import type { Impact } from '../../../domain/impact/impact.ts';
import type { User } from '../../../domain/user.ts';
import { ownTokensQuery } from '../token-queries.ts';

type ImpactState = {
  /** `null` while it is loading. */
  readonly impact: Impact | null;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Which tokens could take over, as a sentence. */
  readonly compared: string;
};

/** @param user who deletes. */
export function useImpact(ids: readonly string[], user: User, now: Date): ImpactState {
  const id = useId();
  // As it was when the dialog was opened: what it says must not change while it is read.
  const [lists] = useState(() => {
    const { sources } = accountAudit().snapshot();
    return [sources['user-tokens'], sources['automation-tokens']];
  });
  const [openedAt] = useState(now);
  const isOfAccount = lists.some(list => shownSince(list) !== null);
  const own = useQuery({ ...ownTokensQuery, enabled: !isOfAccount });
  const account = useQuery({
    // Under "account", which a change of the session drops. The ids are many, and change only with their number.
    queryKey: ['account', 'audit-impact', id, ids.length],
    queryFn: () => accountAudit().impact(ids),
    enabled: isOfAccount,
    staleTime: Number.POSITIVE_INFINITY,
    // Names of tokens stay no longer than the dialog.
    gcTime: 0,
  });
  const tokens = own.data?.rows;
  const ofOwn = useMemo(() => {
    if (isOfAccount || tokens === undefined) return null;
    const index = new AuditIndex();
    for (const token of tokens) index.add(token);
    index.setPeople([user], false);
    return index.impact(ids, openedAt);
  }, [isOfAccount, tokens, user, ids, openedAt]);
  if (!isOfAccount) {
    return {
      impact: ofOwn,
      error: tokens === undefined ? own.error : null,
      retry: () => void own.refetch(),
      compared: 'Only your own tokens were compared.',
    };
  }
  return {
    impact: account.data ?? null,
    error: account.error,
    retry: () => void account.refetch(),
    compared:
      completenessOf(lists) === 'whole'
        ? 'All tokens of the account were compared.'
        : 'Not all tokens of the account are loaded and up to date, so others may exist.',
  };
}
