// A native <details> element. Its content is rendered only while it is open.
import { type ReactNode, useState } from 'react';
import styles from './disclosure.module.css';
import { Icon } from './icon.tsx';

interface DisclosureProps {
  summary: ReactNode;
  /** Whether it is open initially. */
  startsOpen?: boolean | undefined;
  children: ReactNode;
}

export function Disclosure({ summary, startsOpen = false, children }: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <details className={styles.disclosure} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
        <span>{summary}</span>
      </summary>
      {open && <div className={styles.content}>{children}</div>}
    </details>
  );
}
