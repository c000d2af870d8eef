// The frame of every form: it shows why the last submission failed, accepts no second one meanwhile, and can ask before
// the page is left.
import type { FormEvent, ReactNode } from 'react';
import { type SubmitLock, useSubmitLock } from '../../ui/use-submit-lock.ts';
import type { Blocker } from '../navigation/blocker.ts';
import { useBlocker } from '../navigation/use-blocker.ts';

type FormShellProps = {
  /** For a submit button outside the form, as in a dialog. */
  readonly id?: string;
  readonly className?: string | undefined;
  /**
   * Why the last submission failed, or the summary of all errors; `null` while there is nothing to say. Required, so that
   * no form forgets it.
   */
  readonly submitError: ReactNode;
  /** `below` the fields is nearer to the buttons of a dialog. */
  readonly errorPlace?: 'above' | 'below';
  /** Runs once at a time. See {@link SubmitLock} for what it can return. */
  readonly onSubmit: () => Promise<unknown>;
  /** If the form shares its lock with other buttons. */
  readonly lock?: SubmitLock;
  /** Asks before the page is left, as long as the form is shown. */
  readonly guard?: Blocker;
  /** Neither the browser nor a password manager should offer to fill it in. */
  readonly autoComplete?: 'off';
  readonly children: ReactNode;
};

/** The fields check themselves, so the browser’s own messages are off. */
export function FormShell(props: FormShellProps) {
  const { id, className, submitError, errorPlace = 'above', onSubmit, lock, guard, autoComplete } = props;
  const ownLock = useSubmitLock();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void (lock ?? ownLock)(onSubmit);
  };
  return (
    <form id={id} className={className} noValidate autoComplete={autoComplete} onSubmit={submit}>
      {errorPlace === 'above' && submitError}
      {props.children}
      {errorPlace === 'below' && submitError}
      {guard && <Guard blocker={guard} />}
    </form>
  );
}

function Guard({ blocker }: { readonly blocker: Blocker }) {
  useBlocker(blocker);
  return null;
}
