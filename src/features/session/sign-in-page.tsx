// The sign-in page: email, password, and a one-time code if the API asks for it; or an API token.
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { configuration } from '../../api/configuration.ts';
import { type Credentials, signIn } from '../../api/sign-in.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';

import { Field } from '../../ui/form/field.tsx';

import { TextInput } from '../../ui/form/text-input.tsx';
import { useSubmitLock } from '../../ui/use-submit-lock.ts';
import { CodeField, PasswordField } from './credential-fields.tsx';
import { DemoUserButtons } from './demo-user-buttons.tsx';
import { useDemoAccess } from './demo-users.ts';
import { loginTextProblem, PASSWORD_MISSING, type SignInProblem, signInProblem } from './sign-in-errors.ts';
import styles from './sign-in-page.module.css';
import { TokenSignIn } from './token-sign-in.tsx';

type SignInPageProps = {
  /** Whether the API ended the previous session; the page then explains it. */
  readonly ended: boolean;
  /** Called once. Opens another page. */
  readonly onSignedIn: () => void;
};

export function SignInPage({ ended, onSignedIn }: SignInPageProps) {
  const id = useId();
  const loginRef = useRef<HTMLInputElement>(null);
  const passwordRef = useRef<HTMLInputElement>(null);
  const codeRef = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [asksForCode, setAsksForCode] = useState(false);
  const [loginProblem, setLoginProblem] = useState<string | null>(null);
  const demo = useDemoAccess();
  const requiredAccountId = configuration().account;
  // One lock for all ways to sign in: each answer starts a session.
  const lock = useSubmitLock();
  // The password is read when it is sent: a mutation and React keep its variables longer.
  const attempt = useMutation({ mutationFn: (read: () => Credentials) => signIn(read()), gcTime: 0 });

  // The field is rendered once the API asks for a code, and needs focus then.
  useEffect(() => {
    if (asksForCode) codeRef.current?.focus();
  }, [asksForCode]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { login, password } = typed();
    const loginMessage = loginTextProblem(login);
    setLoginProblem(loginMessage);
    setProblem(password === '' ? { kind: 'password', message: PASSWORD_MISSING } : null);
    if (loginMessage !== null) loginRef.current?.focus();
    else if (password === '') passwordRef.current?.focus();
    else await tryToSignIn(typed);
  };

  const typed = (): Credentials => ({
    login: loginRef.current?.value.trim() ?? '',
    password: passwordRef.current?.value ?? '',
    code: codeRef.current?.value || null,
  });

  const tryToSignIn = (read: () => Credentials) => lock(() => sendSignIn(read, read().code !== null));

  const sendSignIn = async (read: () => Credentials, codeSent: boolean) => {
    try {
      await attempt.mutateAsync(read);
      onSignedIn();
      return 'keep-locked';
    } catch (error) {
      const found = signInProblem(error, codeSent);
      setProblem(found);
      if (found.kind === 'code-needed' || found.kind === 'code') setAsksForCode(true);
      focusAfter(found);
      return 'refused';
    } finally {
      attempt.reset();
    }
  };

  const focusAfter = (found: SignInProblem) => {
    const field =
      found.kind === 'code' || found.kind === 'code-needed' ? codeRef.current : passwordRef.current;
    if (field && found.kind !== 'general') field.value = '';
    field?.focus();
  };

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>Sign in</h1>
      {requiredAccountId !== null && (
        <p className={styles.hint}>
          This console is for the account <code>{requiredAccountId}</code> alone.
        </p>
      )}
      {ended && (
        <Alert tone="info" title="Your session has ended.">
          Sign in again to go on where you were.
        </Alert>
      )}
      {problem?.kind === 'general' && (
        <Alert tone="danger" title={problem.title} role="alert">
          {problem.advice}
        </Alert>
      )}
      <form onSubmit={submit} noValidate className={styles.form}>
        <Field id={`${id}-login`} label="Email" error={loginProblem}>
          {control => (
            <TextInput {...control} ref={loginRef} name="login" type="email" autoComplete="username" />
          )}
        </Field>
        <PasswordField
          formId={id}
          ref={passwordRef}
          error={problem?.kind === 'password' ? problem.message : undefined}
        />
        {asksForCode && (
          <CodeField
            formId={id}
            ref={codeRef}
            error={problem?.kind === 'code' ? problem.message : undefined}
          />
        )}
        <Button type="submit" variant="primary" busy={attempt.isPending} busyLabel="Signing in…">
          Sign in
        </Button>
      </form>
      <TokenSignIn lock={lock} onSignedIn={onSignedIn} />
      {demo && (
        <DemoUserButtons
          demo={demo}
          busy={attempt.isPending}
          onChoose={(login, code) => tryToSignIn(() => ({ login, password: demo.password, code }))}
        />
      )}
    </div>
  );
}
