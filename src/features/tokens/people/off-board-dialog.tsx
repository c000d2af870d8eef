// Dialog that off-boards one person: deletes their tokens, checks for others, deletes the user, and shows a report.
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { AuditRow, PersonRow } from '../../../domain/audit/audit-view.ts';
import { outcomeText, tokenCount } from '../../../domain/bulk-deletion.ts';
import { offBoardingReport } from '../../../domain/off-boarding.ts';
import type { User } from '../../../domain/user.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { focusFromTop } from '../../../ui/focus-from-top.ts';
import { useNow } from '../../../ui/use-now.ts';
import { currentAccountQuery } from '../../session/session-queries.ts';
import { DeletionState } from '../delete/deletion-state.tsx';
import { OffBoardFooter } from './off-board-footer.tsx';
import { OffBoardOutcome } from './off-board-outcome.tsx';
import { OffBoardReview } from './off-board-review.tsx';
import { LeaveQuestion, useLeaveGuard } from './off-boarding-leave-guard.tsx';

import { type OffBoardingControl, useOffBoarding } from './use-off-boarding.ts';

export type OffBoardDialogProps = {
  readonly person: PersonRow;
  readonly tokens: readonly AuditRow[];
  /** The person who off-boards. */
  readonly user: User;
  readonly sessionTokenId: string;
  readonly returnFocusTo: (userDeleted: boolean) => HTMLElement | null;
  readonly onClose: (userDeleted: boolean) => void;
};

export function OffBoardDialog(props: OffBoardDialogProps) {
  const { person, user, tokens, sessionTokenId, returnFocusTo, onClose } = props;
  const id = useId();
  const primaryRef = useRef<HTMLButtonElement>(null);
  const secondaryRef = useRef<HTMLButtonElement>(null);
  const now = useNow(30_000);
  const account = useQuery(currentAccountQuery).data;
  const offBoarding = useOffBoarding(person.user, user.customerId, tokens, sessionTokenId);
  const { step, control, rows } = offBoarding;
  const [closeRequested, setCloseRequested] = useState(false);

  const started = step.kind !== 'review' && step.kind !== 'done';
  const busy = step.kind === 'deleting-tokens' || step.kind === 'deleting-user';
  const leave = useLeaveGuard(started, () => requestClose());

  const close = () => {
    leave();
    onClose(step.kind === 'done');
  };
  const requestClose = () => {
    if (!started) {
      close();
      return;
    }
    setCloseRequested(true);
    if (busy) secondaryRef.current?.focus();
  };
  /** Moves focus before a step, because the focused control may be removed with it. */
  const go = (action: () => void) => () => {
    setCloseRequested(false);
    focusFromTop(primaryRef.current);
    action();
  };

  return (
    <Dialog
      role="alertdialog"
      size="large"
      title={titleOf(offBoarding, person.user.name, tokens.length)}
      describedBy={step.kind === 'review' ? `${id}-effect` : undefined}
      initialFocus={secondaryRef}
      onRequestClose={requestClose}
      returnFocusTo={() => returnFocusTo(step.kind === 'done')}
      footer={
        <OffBoardFooter
          offBoarding={offBoarding}
          formId={id}
          tokens={tokens.length}
          primaryRef={primaryRef}
          secondaryRef={secondaryRef}
          go={go}
          onClose={requestClose}
        />
      }
    >
      {step.kind === 'review' ? (
        <OffBoardReview
          formId={id}
          person={person}
          tokens={tokens}
          sessionTokenId={sessionTokenId}
          onConfirm={go(offBoarding.start)}
          now={now}
        />
      ) : (
        <>
          {closeRequested && !busy && started && (
            <LeaveQuestion name={person.user.name} onStay={go(() => undefined)} onLeave={close} />
          )}
          <OffBoardOutcome step={step} person={person.user} now={now} />
          <DeletionState
            control={control}
            rows={rows}
            closeRequested={closeRequested}
            sessionTokenId={sessionTokenId}
            withOwner={false}
            now={now}
          />
          {!busy && offBoarding.startedAt && offBoarding.endedAt && (
            <CopyField
              label="Report"
              copyLabel="Copy report"
              rows={6}
              value={offBoardingReport({
                person: person.user,
                by: user,
                account: account ? `${account.name} (${account.id})` : user.customerId,
                startedAt: offBoarding.startedAt,
                now: offBoarding.endedAt,
                deletion: control.deletion,
                nameOf: tokenId => rows.find(({ token }) => token.id === tokenId)?.token.name ?? '',
                automationTokens: person.automationTokens,
                userDeleted: step.kind === 'done',
              })}
            />
          )}
        </>
      )}
    </Dialog>
  );
}

function titleOf({ step, control }: OffBoardingControl, name: string, tokens: number): string {
  switch (step.kind) {
    case 'review':
      return `Off-board ${name}?`;
    case 'deleting-tokens':
      return `Deleting ${tokenCount(control.deletion?.ids.length ?? tokens)}`;
    case 'partial':
      return control.deletion === null ? '' : outcomeText(control.deletion);
    case 'checking':
      return 'Checking for tokens';
    case 'check-failed':
      return 'Not finished: the check failed';
    case 'tokens-remain':
      return `Not finished: ${tokenCount(step.rows.length)} left`;
    case 'no-tokens-left':
      return 'Nothing left';
    case 'deleting-user':
      return 'Deleting the user';
    case 'user-not-deleted':
      return 'Not finished: the user was not deleted';
    case 'done':
      return `${name} is off-boarded`;
  }
}
