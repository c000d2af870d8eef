// Warns that the host leaves out security headers. It stands above the page and blocks nothing.
import { type ReactNode, useState } from 'react';
import { fetchMissingHeaders } from '../api/host-headers.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { pageStart } from '../ui/page-title.ts';
import styles from './host-warning.module.css';

/** The warning, or `null` if the host sends all headers. */
export async function hostWarning(): Promise<ReactNode> {
  const missing = await fetchMissingHeaders();
  return missing.length === 0 ? null : <HostWarning missing={missing} />;
}

function HostWarning({ missing }: { readonly missing: readonly string[] }) {
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  const dismiss = () => {
    pageStart()?.focus();
    setHidden(true);
  };
  return (
    <div className={styles.warning}>
      <Alert
        tone="warning"
        role="status"
        title={`This console’s server doesn’t send ${missing.length === 1 ? 'a security header' : 'some security headers'}.`}
        actions={
          <Button size="small" onClick={dismiss}>
            Dismiss
          </Button>
        }
      >
        {`Missing or too weak: ${list(missing)}. The console works, but the browser protects it less. Contact your administrator: the headers are in the deployment guide.`}
      </Alert>
    </div>
  );
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
