// Dialog that deletes several tokens: lists them, asks to type their count, and shows a result for each.

import { type FormEvent, useId, useMemo, useRef, useState } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import {
  chooseForDeletion,
  isComplete,
  isTypedCount,
  notDeletedCount,
  outcomeText,
  tokenCount,
} from '../../../domain/bulk-deletion.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/text-input.tsx';
import { useErrorAnnouncement } from '../../../ui/form/use-error-announcement.ts';
import { useNow } from '../../../ui/use-now.ts';
import { useBlocker } from '../../navigation/use-blocker.ts';
import { textOf } from '../../problems/form-text.ts';
import { BulkChoiceView } from './bulk-choice-view.tsx';
import { DeletionState } from './deletion-state.tsx';
import { useBulkDeletion } from './use-bulk-deletion.ts';

const MISMATCH = 'That is not how many they are.';

type BulkDeleteDialogProps = {
  readonly rows: readonly AuditRow[];
  /** The user who deletes. */
  readonly user: User;
  readonly sessionTokenId: string | null;
  readonly returnFocusTo: () => HTMLElement | null;
  readonly onClose: () => void;
  /** Called as tokens are deleted. */
  readonly onDeleted: (ids: readonly string[]) => void;
};

export function BulkDeleteDialog(props: BulkDeleteDialogProps) {
  const { user, sessionTokenId, returnFocusTo, onClose } = props;
  const id = useId();
  /** The button that keeps the tokens, stops, or closes. */
  const otherRef = useRef<HTMLButtonElement>(null);
  const confirmRef = useRef<HTMLInputElement>(null);
  const now = useNow(30_000);
  // A copy, because the page removes rows from its list as they are deleted.
  const [rows] = useState(props.rows);
  const [withSessions, setWithSessions] = useState(false);
  const [mismatch, setMismatch] = useState(false);
  const [closeRequested, setCloseRequested] = useState(false);
  const reportError = useErrorAnnouncement();
  const control = useBulkDeletion(sessionTokenId, props.onDeleted);
  const { deletion, running } = control;

  const [openedAt] = useState(now);
  const choice = useMemo(
    () => chooseForDeletion(rows, sessionTokenId, withSessions, openedAt),
    [rows, sessionTokenId, withSessions, openedAt],
  );
  const count = choice.rows.length;

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

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running || count === 0) return;
    const isMismatch = !isTypedCount(textOf(new FormData(event.currentTarget), 'count'), count);
    setMismatch(isMismatch);
    if (isMismatch) {
      reportError(confirmRef.current, MISMATCH);
      return;
    }
    control.start(choice.rows.map(({ token }) => token.id));
  };

  const title =
    deletion === null
      ? count === 0
        ? 'Delete browser sessions?'
        : `Delete ${tokenCount(count)}?`
      : running
        ? `Deleting ${tokenCount(deletion.ids.length)}`
        : outcomeText(deletion);

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
        deletion === null ? (
          <>
            {count > 0 && (
              <Button key="delete" type="submit" form={id} variant="danger">
                {`Delete ${tokenCount(count)}`}
              </Button>
            )}
            <Button key="keep" ref={otherRef} onClick={onClose}>
              Keep tokens
            </Button>
          </>
        ) : running ? (
          <>
            {/* Keeps Stop away from where the button to delete was: a second click was not meant for it. */}
            <Button key="deleting" variant="danger" aria-disabled>
              Deleting…
            </Button>
            <Button
              key="stop"
              ref={otherRef}
              busy={control.stopping}
              busyLabel="Stopping…"
              onClick={control.stop}
            >
              Stop
            </Button>
          </>
        ) : isComplete(deletion) ? (
          <Button key="done" ref={otherRef} variant="primary" onClick={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button
              key="retry"
              variant="danger"
              onClick={() => {
                setCloseRequested(false);
                control.retry();
              }}
            >
              {`Try ${notDeletedCount(deletion).toLocaleString('en-GB')} again`}
            </Button>
            <Button key="close" ref={otherRef} onClick={onClose}>
              Close
            </Button>
          </>
        )
      }
    >
      {deletion === null ? (
        <form id={id} onSubmit={submit} noValidate>
          <p id={`${id}-effect`}>
            {count === 0
              ? 'Only browser sessions are chosen. Deleting one signs somebody out, so they are left out unless you ask for them.'
              : 'Requests with these tokens will fail with 401 at once. This can’t be undone.'}
          </p>
          <BulkChoiceView
            choice={choice}
            withSessions={withSessions}
            onWithSessions={setWithSessions}
            sessionTokenId={sessionTokenId}
            userId={user.id}
            now={now}
          />
          {count > 0 && (
            <Field
              id={`${id}-count`}
              label={`Type ${count.toLocaleString('en-GB')} to confirm`}
              required
              error={mismatch && `${MISMATCH} Type: ${count.toLocaleString('en-GB')}`}
            >
              {control => (
                <TextInput
                  {...control}
                  ref={confirmRef}
                  name="count"
                  width="short"
                  inputMode="numeric"
                  autoComplete="off"
                />
              )}
            </Field>
          )}
        </form>
      ) : (
        <>
          {!running && isComplete(deletion) && (
            <Alert tone="success" role="status" title="Done">
              Requests with {deletion.ids.length === 1 ? 'this token' : 'these tokens'} now fail with 401.
            </Alert>
          )}
          <DeletionState
            control={control}
            rows={rows}
            closeRequested={closeRequested}
            sessionTokenId={sessionTokenId}
            withOwner
            now={now}
          />
        </>
      )}
    </Dialog>
  );
}
