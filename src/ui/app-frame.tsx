// The frame around every page: skip link, header with navigation, an optional banner, and the main region.
import type { MouseEvent, ReactNode } from 'react';
import styles from './app-frame.module.css';

interface AppFrameProps {
  brand: ReactNode;
  /** Links, as direct children; the current one carries `aria-current="page"`. */
  nav?: ReactNode;
  /** Which account is acted in, and the way to switch. */
  account?: ReactNode;
  /** Session controls at the far end of the header. */
  actions?: ReactNode;
  /** Above the page and as wide as it, e.g. "Mock mode". */
  banner?: ReactNode;
  main: ReactNode;
}

export function AppFrame({ brand, nav, account, actions, banner, main }: AppFrameProps) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main" onClick={skip}>
        Skip to content
      </a>
      <header className={styles.header}>
        <div className={styles.brand}>{brand}</div>
        {nav && (
          <nav aria-label="Main" className={styles.nav}>
            {nav}
          </nav>
        )}
        {(account || actions) && (
          <div className={styles.end}>
            {account && <div className={styles.account}>{account}</div>}
            {actions && <div className={styles.actions}>{actions}</div>}
          </div>
        )}
      </header>
      {banner}
      <main id="main" tabIndex={-1} className={styles.main}>
        {main}
      </main>
    </div>
  );
}

// By script, so that the address, which holds the page's state, stays as it is.
function skip(event: MouseEvent) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
