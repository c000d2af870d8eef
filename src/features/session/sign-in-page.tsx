// The sign-in page: email, password, and a one-time code if the API asks for it; or an API token.
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { configuration } from '../../api/configuration.ts';
import { type Credentials, signIn } from '../../api/sign-in.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/text-input.tsx';
import { useErrorAnnouncement } from '../../ui/form/use-error-announcement.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useSubmitLock } from '../../ui/use-submit-lock.ts';
import { FormShell } from '../form/form-shell.tsx';
import { CredentialFields } from './credential-fields.tsx';
import { DemoUserButtons } from './demo-user-buttons.tsx';
import { useDemoAccess } from './demo-users.ts';
import { loginTextProblem, signInProblem } from './sign-in-errors.ts';
import styles from './sign-in-page.module.css';
import { TokenSignIn } from './token-sign-in.tsx';
import { useCredentials } from './use-credentials.ts';

type SignInPageProps = {
  /** Whether the API ended the previous session; the page then explains it. */
  readonly ended: boolean;
  /** Called once. Opens another page. */
  readonly onSignedIn: () => void;
};

export function SignInPage({ ended, onSignedIn }: SignInPageProps) {
  const id = useId();
  const loginRef = useRef<HTMLInputElement>(null);
  const credentials = useCredentials();
  const { problem } = credentials;
  const reportError = useErrorAnnouncement();
  const [loginProblem, setLoginProblem] = useState<string | null>(null);
  const demo = useDemoAccess();
  const requiredAccountId = configuration().account;
  // One lock for all ways to sign in: each answer starts a session.
  const lock = useSubmitLock();
  // The password is read when it is sent: a mutation and React keep its variables longer.
  const attempt = useMutation({ mutationFn: (read: () => Credentials) => signIn(read()), gcTime: 0 });

  const submit = async () => {
    const loginMessage = loginTextProblem(login());
    setLoginProblem(loginMessage);
    const canBeSent = credentials.check(loginMessage === null);
    if (loginMessage !== null) reportError(loginRef.current, loginMessage);
    return loginMessage === null && canBeSent ? sendSignIn(() => credentials.read(login())) : 'refused';
  };

  const login = () => loginRef.current?.value.trim() ?? '';

  const sendSignIn = async (read: () => Credentials) => {
    const codeSent = read().code !== null;
    try {
      await attempt.mutateAsync(read);
      onSignedIn();
      return 'keep-locked';
    } catch (error) {
      credentials.refuse(signInProblem(error, codeSent));
      return 'refused';
    } finally {
      attempt.reset();
    }
  };

  return (
    <div className={styles.page}>
      <PageHeading className={styles.title}>Sign in</PageHeading>
      {requiredAccountId !== null && (
        <p className={styles.hint}>
          This console is for the account <code translate="no">{requiredAccountId}</code> only.
        </p>
      )}
      {ended && (
        // The heading has the focus, so the message below it has to be announced.
        <Alert tone="info" title="Your session has ended." role="alert">
          Sign in again to continue.
        </Alert>
      )}
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
        onSubmit={submit}
      >
        <Field id={`${id}-login`} label="Email" required error={loginProblem}>
          {control => (
            <TextInput {...control} ref={loginRef} name="login" type="email" autoComplete="username" />
          )}
        </Field>
        <CredentialFields formId={id} form={credentials} />
        <Button type="submit" variant="primary" busy={attempt.isPending} busyLabel="Signing in…">
          Sign in
        </Button>
      </FormShell>
      <TokenSignIn lock={lock} onSignedIn={onSignedIn} />
      {demo && (
        <DemoUserButtons
          demo={demo}
          busy={attempt.isPending}
          onChoose={(login, code) => lock(() => sendSignIn(() => ({ login, password: demo.password, code })))}
        />
      )}
    </div>
  );
}
