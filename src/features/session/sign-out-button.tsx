// The button that signs out.
import { Button } from '../../ui/button.tsx';
import type { ButtonLook } from '../../ui/button-class.ts';
import { useSignOut } from './use-sign-out.tsx';

export function SignOutButton({ variant = 'quiet', size = 'small' }: ButtonLook) {
  const { submit, busy, question } = useSignOut();
  return (
    <>
      <Button
        variant={variant}
        size={size}
        icon="log-out"
        busy={busy}
        busyLabel="Signing out…"
        onClick={submit}
      >
        Sign out
      </Button>
      {question}
    </>
  );
}
