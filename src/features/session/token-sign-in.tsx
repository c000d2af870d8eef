// Sign-in with an API token, for users without a password.
import { useId, useRef, useState } from 'react';
import { signInWithToken } from '../../api/sign-in.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Field } from '../../ui/form/field.tsx';
import { PasswordInput } from '../../ui/form/password-input.tsx';
import { useErrorAnnouncement } from '../../ui/form/use-error-announcement.ts';
import type { SubmitLock } from '../../ui/use-submit-lock.ts';
import { FormShell } from '../form/form-shell.tsx';
import styles from './sign-in-page.module.css';
import { PURGE_ONLY, type TokenProblem, tokenProblem, tokenTextProblem } from './token-sign-in-errors.ts';

type TokenSignInProps = {
  /** Shared with the other ways to sign in. */
  readonly lock: SubmitLock;
  readonly onSignedIn: () => void;
};

export function TokenSignIn({ lock, onSignedIn }: TokenSignInProps) {
  const id = useId();
  const fieldRef = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<TokenProblem | null>(null);
  const reportError = useErrorAnnouncement();
  // Not a mutation, because its cache would hold the token during the request.
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const token = fieldRef.current?.value.trim() ?? '';
    const message = tokenTextProblem(token);
    setProblem(message === null ? null : { kind: 'token', message });
    if (message !== null) reportError(fieldRef.current, message);
    return message === null ? tryToken(token) : 'refused';
  };

  const tryToken = async (token: string) => {
    setBusy(true);
    try {
      if ((await signInWithToken(token)) === 'signed-in') {
        onSignedIn();
        return 'keep-locked';
      }
      refuse({ kind: 'token', message: PURGE_ONLY });
    } catch (error) {
      refuse(tokenProblem(error));
    } finally {
      setBusy(false);
    }
    return 'refused';
  };

  const refuse = (found: TokenProblem) => {
    setProblem(found);
    const field = fieldRef.current;
    if (found.kind === 'general') {
      // The alert is announced.
      field?.focus();
      return;
    }
    if (field) field.value = '';
    reportError(field, found.message);
  };

  return (
    <Disclosure summary="Use an API token instead">
      <div className={styles.form}>
        <p className={styles.hint}>
          Use this if you sign in with single sign-on. The console then has the token’s permissions. The token
          stays in this tab until you sign out. Signing out does not delete it.
        </p>
        <FormShell
          className={styles.form}
          submitError={
            problem?.kind === 'general' && (
              <Alert tone="danger" title={problem.title} role="alert">
                {problem.advice}
              </Alert>
            )
          }
          lock={lock}
          autoComplete="off"
          onSubmit={submit}
        >
          <Field
            id={`${id}-token`}
            label="API token"
            required
            error={problem?.kind === 'token' ? problem.message : undefined}
          >
            {control => (
              <PasswordInput {...control} ref={fieldRef} name="token" what="token" autoComplete="off" />
            )}
          </Field>
          <Button type="submit" busy={busy} busyLabel="Signing in…">
            Sign in with the token
          </Button>
        </FormShell>
      </div>
    </Disclosure>
  );
}
