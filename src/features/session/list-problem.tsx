// A list that could not be loaded, or could not be renewed: what is shown below then says from when it is.
import { formatInstant } from '../../domain/time-zone.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { errorWords } from './error-words.ts';

type ListProblemProps = {
  /** What could not be loaded, as it continues "load …", e.g. "your tokens". */
  readonly what: string;
  readonly error: Error;
  /** When the rows below were loaded, in milliseconds; 0 when there are none. */
  readonly updatedAt: number;
  readonly onRetry: () => void;
  readonly busy: boolean;
};

export function ListProblem({ what, error, updatedAt, onRetry, busy }: ListProblemProps) {
  const timeZone = useTimeZone();
  const stale = updatedAt > 0;
  const { title, advice } = errorWords(error, stale ? 'renew the list' : `load ${what}`);
  return (
    <Alert
      tone={stale ? 'warning' : 'danger'}
      title={title}
      role="alert"
      actions={
        <Button icon="refresh" onClick={onRetry} busy={busy} busyLabel="Loading…">
          Retry
        </Button>
      }
    >
      {advice}
      {stale && ` The list below is from ${formatInstant(new Date(updatedAt), timeZone)}.`}
    </Alert>
  );
}
