// Says when a list was loaded, because it can stay on the screen for long, and loads it again on request.
import { useState } from 'react';
import { formatSince } from '../../domain/time-zone.ts';
import { IconButton } from '../../ui/button.tsx';
import { useAnnounce, useBusyAnnouncement } from '../../ui/live-region.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { useNow } from '../../ui/use-now.ts';
import styles from './updated-at.module.css';

type UpdatedAtProps = {
  /** By the API's clock; `null` while nothing is loaded. */
  readonly at: Date | null;
  /** Loads the list again. Resolves to whether it has loaded; a problem is shown elsewhere. */
  readonly onRefresh: () => Promise<boolean>;
};

export function UpdatedAt({ at, onRefresh }: UpdatedAtProps) {
  const timeZone = useTimeZone();
  const now = useNow(30_000);
  const announce = useAnnounce();
  const [refreshing, setRefreshing] = useState(false);
  useBusyAnnouncement(refreshing ? 'Refreshing…' : null);
  if (at === null) return null;
  const refresh = async () => {
    if (refreshing) return;
    setRefreshing(true);
    const done = await onRefresh();
    setRefreshing(false);
    if (done) announce('List refreshed');
  };
  const since = formatSince(at, now, timeZone);
  return (
    <span className={styles.updated}>
      <span>
        {'Updated '}
        <time key={since} dateTime={at.toISOString()}>
          {since}
        </time>
      </span>
      <IconButton
        icon="refresh"
        label="Refresh"
        className={refreshing ? styles.refreshing : styles.refresh}
        aria-disabled={refreshing || undefined}
        onClick={refresh}
      />
    </span>
  );
}
