// Shows how much of each of the account's lists has loaded.
import { AUDIT_SOURCES, type AuditSource } from '../../../api/audit/audit-protocol.ts';
import { type AuditSnapshot, isLoading, type SourceState } from '../../../api/audit/audit-snapshot.ts';
import { formatInstant } from '../../../domain/time-zone.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { Spinner } from '../../../ui/spinner.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import styles from './load-progress.module.css';

const LABELS: Record<AuditSource, string> = {
  'user-tokens': 'User tokens',
  'automation-tokens': 'Automation tokens',
  people: 'People',
};

/** "User tokens: 100,000. Automation tokens: loading, 200 so far. People: loading." Empty once everything has loaded. */
export function LoadProgress({ sources }: { readonly sources: AuditSnapshot['sources'] }) {
  const timeZone = useTimeZone();
  if (!AUDIT_SOURCES.some(source => isLoading(sources[source]))) return null;
  const since = AUDIT_SOURCES.map(source => sinceOf(sources[source])).find(date => date !== null);
  return (
    <p className={styles.progress}>
      <Spinner />
      <span>
        {[
          ...AUDIT_SOURCES.map(source => `${LABELS[source]}: ${progressOf(sources[source])}.`),
          ...(since ? [`Showing data from ${formatInstant(since, timeZone)}.`] : []),
        ].join(' ')}
      </span>
    </p>
  );
}

function sinceOf(state: SourceState): Date | null {
  return state.status === 'loading' ? state.since : null;
}

function progressOf(state: SourceState): string {
  switch (state.status) {
    case 'idle':
      return 'loading';
    case 'loading':
      return state.loaded === 0 ? 'loading' : `loading, ${formatCount(state.loaded)} so far`;
    case 'ready':
      return formatCount(state.count);
    case 'failed':
      return 'could not be loaded';
  }
}
