// The frame of every form: it shows why the last submission failed, and accepts no second one meanwhile.
import type { FormEvent, ReactNode } from 'react';
import { type SubmitLock, useSubmitLock } from '../../ui/use-submit-lock.ts';

type FormShellProps = {
  /** For a submit button outside the form, as in a dialog. */
  readonly id?: string;
  readonly className?: string | undefined;
  /** Why the last submission failed; `null` while there is nothing to say. Required, so that no form forgets it. */
  readonly submitError: ReactNode;
  /** Runs once at a time. See {@link SubmitLock} for what it can return. */
  readonly onSubmit: () => Promise<unknown>;
  /** If the form shares its lock with other buttons. */
  readonly lock?: SubmitLock;
  /** Neither the browser nor a password manager should offer to fill it in. */
  readonly autoComplete?: 'off';
  readonly children: ReactNode;
};

/** The fields check themselves, so the browser’s own messages are off. */
export function FormShell(props: FormShellProps) {
  const { id, className, submitError, onSubmit, lock, autoComplete, children } = props;
  const ownLock = useSubmitLock();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void (lock ?? ownLock)(onSubmit);
  };
  return (
    <form id={id} className={className} noValidate autoComplete={autoComplete} onSubmit={submit}>
      {submitError}
      {children}
    </form>
  );
}
