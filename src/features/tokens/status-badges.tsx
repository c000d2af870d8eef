// All badges of a token, as a list.
import type { TokenStatus } from '../../domain/token-status.ts';
import { StatusBadge } from './status-badge.tsx';
import styles from './tokens.module.css';

export function StatusBadges({ statuses }: { readonly statuses: readonly TokenStatus[] }) {
  return (
    <ul className={styles.badges}>
      {statuses.map(status => (
        <li key={status.kind}>
          <StatusBadge status={status} />
        </li>
      ))}
    </ul>
  );
}
