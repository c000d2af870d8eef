// The frame around every page: skip link, header with navigation, optional banner, and main region.
import type { MouseEvent, ReactNode } from 'react';
import styles from './app-frame.module.css';

interface AppFrameProps {
  /** A link with an icon and a name in a `span`, which is only heard where the navigation needs the space. */
  brand: ReactNode;
  /** Links, as direct children; the current one carries `aria-current="page"`. */
  nav?: ReactNode;
  /** The current account, and the control for switching it. */
  account?: ReactNode;
  /** Session controls at the end of the header. */
  actions?: ReactNode;
  /** Shown above the page at full width, e.g. "Mock mode". */
  banner?: ReactNode;
  main: ReactNode;
}

const mainId = 'main';

export function AppFrame({ brand, nav, account, actions, banner, main }: AppFrameProps) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href={`#${mainId}`} onClick={skip}>
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
      <main id={mainId} tabIndex={-1} className={styles.main}>
        {main}
      </main>
    </div>
  );
}

// Focus moves by script, because following the link would change the URL, which holds the state of the page.
function skip(event: MouseEvent) {
  event.preventDefault();
  document.getElementById(mainId)?.focus();
}
