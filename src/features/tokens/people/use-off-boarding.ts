// Carries out the steps of an off-boarding: deletes the tokens, checks for others, deletes the user.
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { remainingTokens } from '../../../api/audit/remaining-tokens.ts';
import { deleteUser } from '../../../api/people.ts';
import { serverNow } from '../../../api/server-clock.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { chooseForDeletion } from '../../../domain/bulk-deletion.ts';
import type { User } from '../../../domain/user.ts';
import { useBulkDeletion } from '../delete/use-bulk-deletion.ts';
import { nextStep, type OffBoardingEvent, type OffBoardingStep } from './off-boarding-steps.ts';

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
  const [step, send] = useSteps();
  const [rows, setRows] = useState(before);
  const [startedAt, setStartedAt] = useState<Date | null>(null);
  const [endedAt, setEndedAt] = useState<Date | null>(null);

  /** Asks the API again, because tokens may be created during the deletion, and its answers may have been wrong. */
  const check = useMutation({
    mutationFn: () => remainingTokens(customerId, person.id),
    onSuccess: found => send({ kind: 'checked', rows: found }),
    onError: error => send({ kind: 'check-failed', error }),
  });
  const removal = useMutation({
    mutationFn: () => deleteUser(person.id),
    onSuccess: () => {
      setEndedAt(serverNow());
      send({ kind: 'user-deleted' });
    },
    onError: error => send({ kind: 'user-not-deleted', error }),
  });
  const control = useBulkDeletion(
    sessionTokenId,
    ids => audit.removed(ids),
    complete => {
      setEndedAt(serverNow());
      if (send({ kind: complete ? 'tokens-deleted' : 'tokens-not-deleted' }) && complete) check.mutate();
    },
  );

  const idsOf = (chosen: readonly AuditRow[]) =>
    chooseForDeletion(chosen, sessionTokenId, true, serverNow()).rows.map(({ token }) => token.id);

  return {
    step,
    control,
    /** All tokens found so far, deleted or not. */
    rows,
    startedAt,
    endedAt,
    start: () => {
      if (!send({ kind: rows.length === 0 ? 'check' : 'delete-tokens' })) return;
      setStartedAt(serverNow());
      setEndedAt(serverNow());
      if (rows.length === 0) check.mutate();
      else control.start(idsOf(rows));
    },
    retry: () => {
      if (send({ kind: 'delete-tokens' })) control.retry();
    },
    checkAgain: () => {
      if (send({ kind: 'check' })) check.mutate();
    },
    deleteMore: (more: readonly AuditRow[]) => {
      if (!send({ kind: 'delete-tokens' })) return;
      const known = new Set(rows.map(({ token }) => token.id));
      setRows([...rows, ...more.filter(({ token }) => !known.has(token.id))]);
      if (control.deletion === null) control.start(idsOf(more));
      else control.addAndStart(idsOf(more));
    },
    deleteUser: () => {
      if (send({ kind: 'delete-user' })) removal.mutate();
    },
  };
}

/** Not React state alone: a second click or Enter can happen before the next render. */
function useSteps(): [OffBoardingStep, (event: OffBoardingEvent) => boolean] {
  const current = useRef<OffBoardingStep>({ kind: 'review' });
  const [step, setStep] = useState(current.current);
  /** @returns whether the event led to another step. */
  const send = (event: OffBoardingEvent) => {
    const next = nextStep(current.current, event);
    const isIgnored = next === current.current;
    current.current = next;
    setStep(next);
    return !isIgnored;
  };
  return [step, send];
}

export type OffBoardingControl = ReturnType<typeof useOffBoarding>;
