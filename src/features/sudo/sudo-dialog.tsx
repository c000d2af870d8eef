// Dialog that asks for the password again. The password is kept in the form's fields only.
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { isPastedKey } from '../../api/session-key.ts';
import { type Credentials, enterSudo } from '../../api/sign-in.ts';
import type { Sentence } from '../../domain/sentence.ts';
import { SUDO_MINUTES } from '../../domain/sudo.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OwnPasswordForm } from '../session/own-password-form.tsx';
import { useOwnCredentials } from '../session/use-own-credentials.ts';
import { useReadOnlySession } from '../session/use-read-only-session.ts';
import { SentenceText } from '../text/sentence-text.tsx';
import { TokenNeedsPassword, TokenReadsOnly } from './sudo-by-token.tsx';
import { sudoProblem } from './sudo-errors.ts';

type SudoDialogProps = {
  /** The reason; completes "To …". */
  readonly purpose: string;
  /** What is known to be refused with the password as well. */
  readonly note: Sentence | null;
  readonly onConfirmed: (sudoExpiresAt: Date) => void;
  readonly onCancel: () => void;
};

export function SudoDialog({ purpose, note, onConfirmed, onCancel }: SudoDialogProps) {
  const formId = useId();
  const own = useOwnCredentials();
  const { credentials, user, findUser } = own;
  const isReadOnly = useReadOnlySession();
  const byToken = isPastedKey();
  // The password is read when it is sent: a mutation and React keep its variables longer.
  const confirm = useMutation({ mutationFn: (read: () => Credentials) => enterSudo(read()), gcTime: 0 });

  const submit = async () => {
    const found = await findUser();
    if (found !== null) await send(found.login);
  };

  const send = async (login: string) => {
    const read = () => credentials.read(login);
    const codeSent = read().code !== null;
    try {
      onConfirmed(await confirm.mutateAsync(read));
    } catch (error) {
      credentials.refuse(sudoProblem(error, codeSent, byToken));
    } finally {
      confirm.reset();
    }
  };

  if (isReadOnly) {
    return (
      <Dialog
        title={`You can’t ${purpose}`}
        onRequestClose={onCancel}
        size="small"
        closeLabel="Close dialog"
        footer={<Button onClick={onCancel}>Close</Button>}
      >
        <TokenReadsOnly purpose={purpose} />
      </Dialog>
    );
  }

  return (
    <Dialog
      title="Confirm it’s you"
      onRequestClose={onCancel}
      initialFocus={credentials.passwordRef}
      size="small"
      footer={
        <>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            busy={confirm.isPending}
            busyLabel="Confirming…"
          >
            Confirm
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p>
        Enter your password to {purpose}. You won’t be asked again for{' '}
        {SUDO_MINUTES === 5 ? 'five' : SUDO_MINUTES} minutes.
      </p>
      {note && (
        <Alert tone="info">
          <SentenceText parts={note} />
        </Alert>
      )}
      {byToken && <TokenNeedsPassword purpose={purpose} user={user} />}
      <OwnPasswordForm id={formId} own={own} onSubmit={submit} />
    </Dialog>
  );
}
