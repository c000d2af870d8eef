// Warns that the host leaves out security headers. It stands above the page and blocks nothing.
import { type ReactNode, useState } from 'react';
import { fetchMissingHeaders } from '../api/host-headers.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import styles from './host-warning.module.css';

/** The warning, or `null` if the host sends all headers. */
export async function hostWarning(): Promise<ReactNode> {
  const missing = await fetchMissingHeaders();
  return missing.length === 0 ? null : <HostWarning missing={missing} />;
}

function HostWarning({ missing }: { readonly missing: readonly string[] }) {
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  return (
    <div className={styles.warning}>
      <Alert
        tone="warning"
        role="status"
        title={`This console is served without ${missing.length === 1 ? 'a security header' : 'some security headers'}.`}
        actions={
          <Button size="small" onClick={() => setHidden(true)}>
            Hide
          </Button>
        }
      >
        Its server does not send {list(missing)} as it should. The console works, but the browser protects it
        less. Tell whoever runs it: the headers are in its deployment guide.
      </Alert>
    </div>
  );
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
