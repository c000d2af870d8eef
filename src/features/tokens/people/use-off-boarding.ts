// The steps of an off-boarding: delete the tokens, check for others, delete the user.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { remainingTokens } from '../../../api/audit/remaining-tokens.ts';
import { deleteUser } from '../../../api/people.ts';
import { serverNow } from '../../../api/server-clock.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { chooseForDeletion, isComplete } from '../../../domain/bulk-deletion.ts';
import type { User } from '../../../domain/user.ts';
import { useSubmitLock } from '../../../ui/use-submit-lock.ts';
import { useBulkDeletion } from '../delete/use-bulk-deletion.ts';

export type OffBoardingStep =
  | { readonly kind: 'review' }
  | { readonly kind: 'deleting-tokens' }
  /** Some tokens were not deleted. */
  | { readonly kind: 'partial' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'check-failed'; readonly error: Error }
  /** The check found tokens that are new or still exist. */
  | { readonly kind: 'tokens-remain'; readonly rows: readonly AuditRow[] }
  | { readonly kind: 'no-tokens-left' }
  | { readonly kind: 'deleting-user' }
  | { readonly kind: 'user-not-deleted'; readonly error: Error }
  | { readonly kind: 'done' };

/**
 * @param customerId the account, which the row of the person may lack.
 * @param before the person's tokens when the dialog was opened.
 */
export function useOffBoarding(
  person: User,
  customerId: string,
  before: readonly AuditRow[],
  sessionTokenId: string | null,
) {
  const audit = accountAudit();
  const [rows, setRows] = useState(before);
  const [startedAt, setStartedAt] = useState<Date | null>(null);
  const [endedAt, setEndedAt] = useState<Date | null>(null);

  /** Asks the API again, because tokens may be created during the deletion, and its answers may have been wrong. */
  const check = useMutation({
    mutationFn: () => remainingTokens(customerId, person.id),
  });
  const removal = useMutation({
    mutationFn: () => deleteUser(person.id),
    onSuccess: () => setEndedAt(serverNow()),
  });
  const startLock = useSubmitLock();
  const removalLock = useSubmitLock();
  const control = useBulkDeletion(
    sessionTokenId,
    ids => audit.removed(ids),
    complete => {
      setEndedAt(serverNow());
      if (complete) check.mutate();
    },
  );

  const idsOf = (chosen: readonly AuditRow[]) =>
    chooseForDeletion(chosen, sessionTokenId, true, serverNow()).rows.map(({ token }) => token.id);

  return {
    step: stepOf(),
    control,
    /** All tokens found so far, deleted or not. */
    rows,
    startedAt,
    endedAt,
    start: () =>
      startLock(async () => {
        setStartedAt(serverNow());
        setEndedAt(serverNow());
        if (rows.length === 0) check.mutate();
        else control.start(idsOf(rows));
        return 'keep-locked';
      }),
    checkAgain: () => {
      removal.reset();
      check.mutate();
    },
    deleteMore: (more: readonly AuditRow[]) => {
      check.reset();
      const known = new Set(rows.map(({ token }) => token.id));
      setRows([...rows, ...more.filter(({ token }) => !known.has(token.id))]);
      if (control.deletion === null) control.start(idsOf(more));
      else control.addAndStart(idsOf(more));
    },
    deleteUser: () => {
      const remove = async () => {
        await removal.mutateAsync();
        return 'keep-locked';
      };
      // The step shows the error of the mutation.
      return removalLock(remove).catch(() => undefined);
    },
  };

  function stepOf(): OffBoardingStep {
    if (removal.isSuccess) return { kind: 'done' };
    if (removal.isPending) return { kind: 'deleting-user' };
    if (removal.isError) return { kind: 'user-not-deleted', error: removal.error };
    if (control.running) return { kind: 'deleting-tokens' };
    if (control.deletion !== null && !isComplete(control.deletion)) return { kind: 'partial' };
    if (check.isError) return { kind: 'check-failed', error: check.error };
    if (check.isSuccess)
      return check.data.length > 0 ? { kind: 'tokens-remain', rows: check.data } : { kind: 'no-tokens-left' };
    return check.isPending || startedAt !== null ? { kind: 'checking' } : { kind: 'review' };
  }
}

export type OffBoardingControl = ReturnType<typeof useOffBoarding>;
