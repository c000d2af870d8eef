// A native <details> element. Its content is rendered when it is first opened.
import { Activity, type ReactNode, useState } from 'react';
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
  const [wasOpened, setWasOpened] = useState(startsOpen);
  const toggle = (isOpen: boolean) => {
    setOpen(isOpen);
    if (isOpen) setWasOpened(true);
  };
  return (
    <details className={styles.disclosure} open={open} onToggle={event => toggle(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
        <span>{summary}</span>
      </summary>
      {/* Once opened, it stays, because text that has been typed into its fields would be lost. */}
      {wasOpened && (
        <Activity mode={open ? 'visible' : 'hidden'}>
          <div className={styles.content}>{children}</div>
        </Activity>
      )}
    </details>
  );
}
