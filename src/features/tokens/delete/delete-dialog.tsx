// Dialog that deletes one token, and asks to type its name if the risk is high. A browser session is signed out.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { ApiError, mayHaveSucceeded } from '../../../api/api-error.ts';
import { currentSession, isPastedKey } from '../../../api/session-key.ts';
import { deleteToken } from '../../../api/token-changes.ts';
import { accessSentence } from '../../../domain/access-sentence.ts';
import { deleteFriction, isInUse, isTypedName } from '../../../domain/delete-friction.ts';
import { onOneLine } from '../../../domain/foreign-text.ts';
import { sentence } from '../../../domain/sentence.ts';
import { isBrowserSession, isExpired, type Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useErrorAnnouncement } from '../../../ui/form/use-error-announcement.ts';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { FormShell } from '../../form/form-shell.tsx';
import { Link } from '../../navigation/link.tsx';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { errorMessage } from '../../problems/error-message.ts';
import { endSession } from '../../session/end-session.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { sentenceToast } from '../../text/sentence-toast.tsx';
import { Impact } from '../impact/impact.tsx';
import { ownTokensQuery } from '../token-queries.ts';
import { ConfirmationField } from './confirmation-field.tsx';
import { TokenFacts } from './token-facts.tsx';

const MISMATCH = 'The name doesn’t match.';

type DeleteDialogProps = {
  readonly token: Token;
  /** The user who deletes. */
  readonly user: User;
  /** The owner or creator, if it is another user and known. */
  readonly owner?: User | null;
  readonly sessionTokenId: string | null;
  readonly returnFocusTo: () => HTMLElement | null;
  readonly onClose: () => void;
  readonly onDeleted?: (id: string) => void;
  /** Another token has proved to work in its place, and this one is no longer used: one click is enough. */
  readonly isReplaced?: boolean;
};

export function DeleteDialog(props: DeleteDialogProps) {
  const { token, user, owner = null, sessionTokenId, returnFocusTo, onClose, onDeleted } = props;
  const { isReplaced = false } = props;
  const id = useId();
  const keepRef = useRef<HTMLButtonElement>(null);
  const confirmRef = useRef<HTMLInputElement>(null);
  const now = useNow(30_000);
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  const toast = useToast();
  const [mismatch, setMismatch] = useState(false);
  const reportError = useErrorAnnouncement();
  const [session] = useState(currentSession);

  const own = token.userId === user.id;
  const [rows] = useState([{ token, owner: own ? user : owner }]);
  const isBrowser = isBrowserSession(token);
  const hasExpired = isExpired(token, now);
  const isSession = token.id === sessionTokenId;
  // A pasted token may be in use elsewhere, so deleting it is more than signing out.
  const isPasted = isSession && isPastedKey();
  const mustTypeName =
    !isReplaced && deleteFriction(token, now, user.id, isPasted ? null : sessionTokenId) === 'type-name';

  const removal = useMutation({
    mutationFn: () => deleteToken(token.id),
    onSuccess: () => {
      if (isSession) {
        if (session === currentSession()) endSession(queryClient, navigation, 'signed-out');
        return;
      }
      queryClient.setQueryData(
        ownTokensQuery.queryKey,
        list => list && { ...list, rows: list.rows.filter(each => each.id !== token.id) },
      );
      // Also a replacement of this token, which ends.
      void queryClient.invalidateQueries({ queryKey: ['tokens'] });
      onDeleted?.(token.id);
      onClose();
      const deleted = sentence`Token ‘${onOneLine(token.name)}’ deleted.`;
      toast({ ...sentenceToast(isBrowser ? ['Session signed out.'] : deleted), tone: 'success' });
    },
  });

  const submit = async () => {
    const typed = confirmRef.current?.value ?? '';
    const isMismatch = mustTypeName && !isTypedName(typed, token.name);
    setMismatch(isMismatch);
    if (isMismatch) {
      reportError(confirmRef.current, MISMATCH);
      return 'refused';
    }
    // The form shows the error of the mutation.
    return removal.mutateAsync().then(
      () => 'keep-locked',
      () => 'refused',
    );
  };

  const close = () => {
    if (!removal.isPending) onClose();
  };

  return (
    <Dialog
      role="alertdialog"
      title={
        isBrowser ? (
          `Sign out ${isSession ? 'this' : 'the'} session?`
        ) : (
          <>
            Delete ‘<ForeignText text={token.name} />
            ’?
          </>
        )
      }
      describedBy={`${id}-effect`}
      initialFocus={keepRef}
      onRequestClose={close}
      returnFocusTo={returnFocusTo}
      footer={
        <>
          <Button
            type="submit"
            form={id}
            variant="danger"
            busy={removal.isPending}
            busyLabel={isBrowser ? 'Signing out…' : 'Deleting…'}
          >
            {isBrowser ? 'Sign out' : 'Delete token'}
          </Button>
          <Button ref={keepRef} onClick={close}>
            {isBrowser ? 'Keep session' : 'Keep token'}
          </Button>
        </>
      }
    >
      <FormShell
        id={id}
        submitError={
          removal.isError && (
            <RemovalProblem error={removal.error} hasExpired={hasExpired} isBrowser={isBrowser} />
          )
        }
        errorPlace="below"
        onSubmit={submit}
      >
        <p id={`${id}-effect`}>
          <span>
            {isBrowser
              ? isSession
                ? 'This is the session you are using. You will be signed out at once.'
                : 'Whoever uses this session must sign in again.'
              : hasExpired
                ? 'This token has expired. Requests with it already fail with 401. This can’t be undone.'
                : 'Requests with this token will fail with 401 at once. This can’t be undone.'}
          </span>
          {isPasted && <span> You signed in with this token, so you will be signed out.</span>}
        </p>
        {!isBrowser && (
          <p>{accessSentence({ ...token, role: (own ? user : owner)?.role ?? null }, now, timeZone)}</p>
        )}
        {isInUse(token, now) && !isSession && !isBrowser && !isReplaced && (
          <Alert tone="warning" title="This token is in use.">
            <span>Used in the last 7 days. Make sure whatever uses this token has a new one. </span>
            <Link to="/account/personal/tokens/replace" search={{ token: token.id }}>
              Replace it first
            </Link>
          </Alert>
        )}
        <TokenFacts token={token} user={user} owner={owner} now={now} />
        {!isReplaced && <Impact rows={rows} user={user} />}
        {mustTypeName && (
          <ConfirmationField
            id={`${id}-confirmation`}
            name="confirmation"
            label="Type the token’s name to confirm"
            text={token.name}
            copyLabel="Copy name"
            error={mismatch ? MISMATCH : null}
            ref={confirmRef}
          />
        )}
      </FormShell>
    </Dialog>
  );
}

type RemovalProblemProps = {
  readonly error: Error;
  readonly hasExpired: boolean;
  readonly isBrowser: boolean;
};

function RemovalProblem({ error, hasExpired, isBrowser }: RemovalProblemProps) {
  const { title, advice } = errorMessage(error, isBrowser ? 'sign out the session' : 'delete the token');
  const noun = isBrowser ? 'session' : 'token';
  return (
    <Alert tone="danger" title={title} role="alert">
      {`${advice} ${whatIsKnown(error, noun, hasExpired)}`}
    </Alert>
  );
}

function whatIsKnown(error: Error, noun: string, hasExpired: boolean): string {
  if (!mayHaveSucceeded(error)) return `The ${noun} ${hasExpired ? 'still exists' : 'is still active'}.`;
  // A connection that fails has seldom passed the request on.
  if (error instanceof ApiError && error.kind === 'offline')
    return `The ${noun} ${hasExpired ? 'probably still exists' : 'is probably still active'}.`;
  return `The ${noun} may already be deleted. Try again to check.`;
}
