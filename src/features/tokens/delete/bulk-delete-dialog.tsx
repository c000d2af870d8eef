// Dialog that deletes several tokens, or signs out several sessions: lists them, asks to type their count, and shows a
// result for each. It opens before the list of a large selection has arrived.
import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { chooseForDeletion, isTypedCount, outcomeText } from '../../../domain/bulk-deletion.ts';
import { countOf, DELETION_WORDS, type DeletionKind } from '../../../domain/deletion-words.ts';
import type { User } from '../../../domain/user.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useErrorAnnouncement } from '../../../ui/form/use-error-announcement.ts';
import { useNow } from '../../../ui/use-now.ts';
import { FormShell } from '../../form/form-shell.tsx';
import { useBlocker } from '../../navigation/use-blocker.ts';
import { Impact } from '../impact/impact.tsx';
import { BulkChoiceView, countMismatch } from './bulk-choice-view.tsx';
import { BulkDeleteFooter } from './bulk-delete-footer.tsx';
import { BulkDeletionDone } from './bulk-deletion-done.tsx';
import { DeletionState } from './deletion-state.tsx';
import { SelectionLoading } from './selection-loading.tsx';
import { useBulkDeletion } from './use-bulk-deletion.ts';

type BulkDeleteDialogProps = {
  readonly kind: DeletionKind;
  /** The selected tokens; `null` while they are loading. */
  readonly rows: readonly AuditRow[] | null;
  /** How many are selected, and how many of them have loaded. */
  readonly count: number;
  readonly loaded?: number;
  /** Why the selected tokens could not be loaded. */
  readonly problem?: ReactNode;
  /** The user who deletes. */
  readonly user: User;
  readonly sessionTokenId: string | null;
  readonly returnFocusTo: () => HTMLElement | null;
  readonly onClose: () => void;
  /** Called as tokens are deleted. */
  readonly onDeleted: (ids: readonly string[]) => void;
};

const NO_ROWS: readonly AuditRow[] = [];

export function BulkDeleteDialog(props: BulkDeleteDialogProps) {
  const { kind, user, sessionTokenId, returnFocusTo, onClose, problem } = props;
  const id = useId();
  /** The button that keeps the tokens, stops, or closes. */
  const otherRef = useRef<HTMLButtonElement>(null);
  const confirmRef = useRef<HTMLInputElement>(null);
  const now = useNow(30_000);
  // A copy, because the page removes rows from its list as they are deleted.
  const [kept, keep] = useState(props.rows);
  if (kept === null && props.rows !== null) keep(props.rows);
  const rows = kept ?? NO_ROWS;
  const [asked, setWithThisSession] = useState<boolean | null>(null);
  const [mismatch, setMismatch] = useState(false);
  const [closeRequested, setCloseRequested] = useState(false);
  const reportError = useErrorAnnouncement();
  const control = useBulkDeletion(sessionTokenId, props.onDeleted);
  const { deletion, running } = control;
  const words = DELETION_WORDS[kind];

  // Left out unless it is the only one, because deleting it signs out.
  const withThisSession = asked ?? rows.every(({ token }) => token.id === sessionTokenId);
  const [openedAt] = useState(now);
  const choice = useMemo(
    () => chooseForDeletion(rows, sessionTokenId, withThisSession, openedAt),
    [rows, sessionTokenId, withThisSession, openedAt],
  );
  const count = kept === null ? props.count : choice.rows.length;

  const requestClose = () => {
    if (!running) {
      onClose();
      return;
    }
    setCloseRequested(true);
    otherRef.current?.focus();
  };

  // Leaving the page during the deletion would lose the results.
  useBlocker({
    refuses: (from, to) => {
      const leaves = running && from.pathname !== to.pathname;
      if (leaves) requestClose();
      return leaves;
    },
    warnsOnUnload: () => running,
  });

  const submit = async () => {
    if (running || count === 0 || kept === null) return;
    const isMismatch = !isTypedCount(confirmRef.current?.value ?? '', count);
    setMismatch(isMismatch);
    if (isMismatch) reportError(confirmRef.current, countMismatch(count));
    else control.start(choice.rows.map(({ token }) => token.id));
  };

  const title =
    deletion === null
      ? `${words.verb} ${countOf(count, kind)}?`
      : running
        ? `${words.running} ${countOf(deletion.ids.length, kind)}`
        : outcomeText(deletion, kind);

  return (
    <Dialog
      role="alertdialog"
      size="large"
      title={title}
      step={deletion === null ? 'choice' : running ? 'running' : 'outcome'}
      describedBy={deletion === null ? `${id}-effect` : undefined}
      initialFocus={otherRef}
      onRequestClose={requestClose}
      closeLabel="Close dialog"
      returnFocusTo={returnFocusTo}
      footer={
        <BulkDeleteFooter
          kind={kind}
          formId={id}
          count={kept === null ? null : count}
          control={control}
          otherRef={otherRef}
          onClose={onClose}
          onRetry={() => {
            setCloseRequested(false);
            control.retry();
          }}
        />
      }
    >
      {deletion === null ? (
        // Each token has a result of its own, which the next step shows.
        <FormShell id={id} submitError={kept === null && problem} errorPlace="below" onSubmit={submit}>
          <p id={`${id}-effect`}>
            {kind === 'tokens'
              ? 'Requests with these tokens will fail with 401 at once. This can’t be undone.'
              : 'Whoever uses these sessions must sign in again.'}
          </p>
          {kept === null ? (
            !problem && <SelectionLoading kind={kind} loaded={props.loaded ?? 0} count={props.count} />
          ) : (
            <BulkChoiceView
              kind={kind}
              choice={choice}
              withThisSession={withThisSession}
              onWithThisSession={setWithThisSession}
              countId={`${id}-count`}
              countRef={confirmRef}
              mismatch={mismatch}
              sessionTokenId={sessionTokenId}
              userId={user.id}
              impact={<Impact rows={choice.rows} user={user} />}
              now={now}
            />
          )}
        </FormShell>
      ) : (
        <>
          {!running && <BulkDeletionDone kind={kind} deletion={deletion} />}
          <DeletionState
            kind={kind}
            control={control}
            rows={rows}
            closeRequested={closeRequested}
            sessionTokenId={sessionTokenId}
            withOwner={rows.some(({ token }) => token.userId !== user.id)}
            now={now}
          />
        </>
      )}
    </Dialog>
  );
}
