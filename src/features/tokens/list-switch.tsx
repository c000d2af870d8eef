// Switches between the two lists of a page: tokens and browser sessions.
import type { Totals } from '../../domain/audit/audit-view.ts';
import { formatCount } from '../../ui/format-count.ts';
import { Link } from '../navigation/link.tsx';
import styles from './list-switch.module.css';
import { SESSIONS } from './search-params.ts';

type ListSwitchProps = {
  readonly page: '/account/tokens' | '/account/personal/tokens';
  readonly sessions: boolean;
  readonly totals: Totals;
};

export function ListSwitch({ page, sessions, totals }: ListSwitchProps) {
  return (
    <nav className={styles.switch} aria-label="Lists">
      <Link to={page} current={!sessions}>
        <span>Tokens</span> <Count of={totals.tokens} />
      </Link>
      <Link to={page} search={{ show: SESSIONS }} current={sessions}>
        <span>Sessions</span> <Count of={totals.sessions} />
      </Link>
    </nav>
  );
}

function Count({ of: count }: { readonly of: number }) {
  return (
    <span key={count} className={styles.count}>
      {formatCount(count)}
    </span>
  );
}
