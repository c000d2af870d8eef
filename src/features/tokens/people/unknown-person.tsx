// Says that the person named in the address is not in the account.
import { useRef } from 'react';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';

export function UnknownPerson({ onShowEveryone }: { readonly onShowEveryone: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusHandover(ref);
  return (
    <Alert
      tone="warning"
      role="status"
      title="The user in this link isn’t in this account."
      actions={
        <Button ref={ref} onClick={onShowEveryone}>
          Show all users
        </Button>
      }
    >
      The user may have been deleted, or may belong to another account.
    </Alert>
  );
}
