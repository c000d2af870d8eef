// A badge for a status of a token, and the first one of several.
import { statusLabel, type TokenStatus } from '../../domain/token-status.ts';
import { Badge } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icon.tsx';
import type { Tone } from '../../ui/tone.ts';
import { MoreCount } from './more-count.tsx';
import styles from './tokens.module.css';

const LOOKS: Record<TokenStatus['kind'], { readonly tone: Tone; readonly icon: IconName }> = {
  'this-session': { tone: 'info', icon: 'monitor' },
  active: { tone: 'success', icon: 'check-circle' },
  'expires-soon': { tone: 'warning', icon: 'clock' },
  expired: { tone: 'neutral', icon: 'x-circle' },
  'never-expires': { tone: 'neutral', icon: 'infinity' },
  'never-used': { tone: 'neutral', icon: 'circle-dashed' },
  'auto-deletes': { tone: 'warning', icon: 'hourglass' },
  legacy: { tone: 'warning', icon: 'alert-triangle' },
};

export function StatusBadge({ status }: { readonly status: TokenStatus }) {
  return <Badge {...LOOKS[status.kind]}>{statusLabel(status)}</Badge>;
}

/** For a line of a list: the first badge, and how many others there are. */
export function FirstBadge({ statuses: [first, ...others] }: { readonly statuses: readonly TokenStatus[] }) {
  if (first === undefined) return null;
  return (
    <span className={styles.firstBadge}>
      <StatusBadge status={first} />
      <MoreCount others={others.map(statusLabel)} />
    </span>
  );
}
