// Says that the person named in the address is not in the account.
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';

export function UnknownPerson({ onShowEveryone }: { readonly onShowEveryone: () => void }) {
  return (
    <Alert
      tone="warning"
      role="status"
      title="The person of this address is not in the account."
      actions={<Button onClick={onShowEveryone}>Show everyone</Button>}
    >
      They may have been deleted, or belong to another account.
    </Alert>
  );
}
