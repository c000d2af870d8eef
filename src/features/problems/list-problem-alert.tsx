// The alert for a list that could not be loaded or refreshed. Stale rows are shown with the time they were loaded.
// Use it through list-problem.tsx, which loads it on demand.
import { toServerTime } from '../../api/server-clock.ts';
import { formatInstant } from '../../domain/time-zone.ts';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { RequestProblemAlert } from './request-problem-alert.tsx';

type ListProblemProps = {
  /** Completes "load …", for example "your tokens". */
  readonly what: string;
  readonly error: Error;
  /** When the rows below were loaded, in milliseconds of the computer's clock; 0 if there are none. */
  readonly updatedAt: number;
  readonly onRetry: () => void;
  readonly busy: boolean;
};

export function ListProblemAlert({ what, error, updatedAt, onRetry, busy }: ListProblemProps) {
  const timeZone = useTimeZone();
  const stale = updatedAt > 0;
  return (
    <RequestProblemAlert
      error={error}
      action={stale ? 'refresh the list' : `load ${what}`}
      tone={stale ? 'warning' : 'danger'}
      onRetry={onRetry}
      busy={busy}
    >
      {stale && `Showing data from ${formatInstant(toServerTime(updatedAt), timeZone)}.`}
    </RequestProblemAlert>
  );
}
