// Says that the address contained a secret, which has been removed from it.
import { useState } from 'react';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

export function SecretInAddressAlert() {
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  return (
    <Alert
      tone="warning"
      title="The address contained what looks like a secret."
      actions={<Button onClick={() => setShown(false)}>Dismiss</Button>}
    >
      It has been removed and was not used. The history of this browser and the logs of the web server may
      still contain it. If it is a token, delete the token.
    </Alert>
  );
}
