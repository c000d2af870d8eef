// Says that the address contained a secret, which has been removed from it.
import { useState } from 'react';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { pageStart } from '../ui/page-title.ts';

export function SecretInAddressAlert() {
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  const dismiss = () => {
    pageStart()?.focus();
    setShown(false);
  };
  return (
    <Alert
      tone="warning"
      title="The page address contained a possible secret."
      actions={<Button onClick={dismiss}>Dismiss</Button>}
    >
      It was removed and not used. Your browser history and the web server’s logs may still contain it. If it
      is a token, delete the token.
    </Alert>
  );
}
