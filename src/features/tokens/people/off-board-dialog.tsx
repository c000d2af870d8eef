// Dialog that off-boards one person: deletes their tokens, checks for others, deletes the user, and shows a report.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { AuditSnapshot } from '../../../api/audit/audit-snapshot.ts';
import type { AuditRow, PersonRow } from '../../../domain/audit/audit-view.ts';
import { outcomeText } from '../../../domain/bulk-deletion.ts';
import { tokenCount } from '../../../domain/deletion-words.ts';
import { offBoardingReport } from '../../../domain/off-boarding.ts';
import type { User } from '../../../domain/user.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { currentAccountQuery } from '../../session/session-queries.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { DeletionState } from '../delete/deletion-state.tsx';
import { Impact } from '../impact/impact.tsx';
import { OffBoardFooter } from './off-board-footer.tsx';
import { OffBoardOutcome } from './off-board-outcome.tsx';
import { OffBoardRemains } from './off-board-remains.tsx';
import { OffBoardReview } from './off-board-review.tsx';
import { OffBoardStages } from './off-board-stages.tsx';
import { LeaveQuestion, StillDeleting, useLeaveGuard } from './off-boarding-leave-guard.tsx';
import type { OffBoardingStep } from './off-boarding-steps.ts';
import { type OffBoardingControl, useOffBoarding } from './use-off-boarding.ts';

export type OffBoardDialogProps = {
  readonly person: PersonRow;
  readonly tokens: readonly AuditRow[];
  readonly sources: AuditSnapshot['sources'];
  /** The person who off-boards. */
  readonly user: User;
  readonly sessionTokenId: string;
  readonly returnFocusTo: (userDeleted: boolean) => HTMLElement | null;
  readonly onClose: (userDeleted: boolean) => void;
};

export function OffBoardDialog(props: OffBoardDialogProps) {
  const { person, user, tokens, sources, sessionTokenId, returnFocusTo, onClose } = props;
  const remains = <OffBoardRemains person={person} sources={sources} />;
  const id = useId();
  const otherRef = useRef<HTMLButtonElement>(null);
  const now = useNow(30_000);
  const account = useQuery(currentAccountQuery).data;
  const offBoarding = useOffBoarding(person.user, user.customerId, tokens, sessionTokenId);
  const { step, control, rows } = offBoarding;
  // A request at an earlier step is over: its answer would come as a surprise.
  const [askedAt, setAskedAt] = useState<OffBoardingStep['kind'] | null>(null);
  const closeRequested = askedAt === step.kind;

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
    setAskedAt(step.kind);
    if (busy) otherRef.current?.focus();
  };

  return (
    <Dialog
      role="alertdialog"
      size="large"
      title={titleOf(offBoarding, person.user.name, tokens.length)}
      step={step.kind}
      describedBy={step.kind === 'review' ? `${id}-effect` : undefined}
      initialFocus={otherRef}
      onRequestClose={requestClose}
      closeLabel="Close dialog"
      returnFocusTo={() => returnFocusTo(step.kind === 'done')}
      footer={
        <OffBoardFooter
          offBoarding={offBoarding}
          formId={id}
          tokens={tokens.length}
          otherRef={otherRef}
          onClose={requestClose}
        />
      }
    >
      <OffBoardStages kind={step.kind} />
      {step.kind === 'review' ? (
        <OffBoardReview
          formId={id}
          person={person}
          tokens={tokens}
          sessionTokenId={sessionTokenId}
          remains={remains}
          impact={<Impact rows={tokens} user={user} />}
          onConfirm={offBoarding.start}
          now={now}
        />
      ) : (
        <>
          {closeRequested && !busy && started && (
            <LeaveQuestion name={person.user.name} onStay={() => setAskedAt(null)} onLeave={close} />
          )}
          {closeRequested && step.kind === 'deleting-user' && <StillDeleting />}
          <OffBoardOutcome
            key={step.kind}
            offBoarding={offBoarding}
            person={person.user}
            remains={remains}
            now={now}
          />
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

function titleOf({ step, control }: OffBoardingControl, name: string, tokens: number): ReactNode {
  switch (step.kind) {
    case 'review':
      return (
        <>
          Off-board <ForeignText text={name} />?
        </>
      );
    case 'deleting-tokens':
      return `Deleting ${tokenCount(control.deletion?.ids.length ?? tokens)}`;
    case 'partial':
      return control.deletion === null ? '' : outcomeText(control.deletion);
    case 'checking':
      return 'Checking for tokens';
    case 'check-failed':
      return 'The check failed';
    case 'tokens-remain':
      return step.rows.length === 1 ? '1 token remains' : `${tokenCount(step.rows.length)} remain`;
    case 'no-tokens-left':
      return 'Delete the user?';
    case 'deleting-user':
      return 'Deleting the user';
    case 'user-not-deleted':
      return 'User not deleted';
    case 'done':
      return (
        <>
          <ForeignText text={name} /> is off-boarded
        </>
      );
  }
}
