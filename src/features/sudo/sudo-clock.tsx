// The badge "Confirmed · 4:12", shown while sudo is active.
import { useQuery } from '@tanstack/react-query';
import { formatCountdown, sudoLeft } from '../../domain/sudo.ts';
import { Badge } from '../../ui/badge.tsx';
import { useNow } from '../../ui/use-now.ts';
import { sessionTokenQuery } from '../session/session-queries.ts';
import styles from './sudo-clock.module.css';

export function SudoClock() {
  const token = useQuery(sessionTokenQuery).data;
  const now = useNow(1000);
  const left = sudoLeft(token?.sudoExpiresAt ?? null, now);
  if (left === 0) return null;
  const time = formatCountdown(left);
  return (
    <Badge tone="success" icon="unlock">
      <span className={styles.word}>Confirmed · </span>
      <span key={time}>{time}</span>
    </Badge>
  );
}
