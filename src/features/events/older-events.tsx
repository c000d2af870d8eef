// Shows how many events are loaded, and loads older ones.
import { type RefObject, useRef } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { useFocusHandover } from '../../ui/use-focus-handover.ts';
import { errorMessage } from '../problems/error-message.ts';
import styles from './events.module.css';

type OlderEventsProps = {
  readonly shown: number;
  readonly total: number;
  /** The number of loaded events that could not be read. */
  readonly unreadable: number;
  readonly hasMore: boolean;
  readonly error: Error | null;
  readonly isFetching: boolean;
  /** Loads the next page. */
  readonly show: () => void;
};

export function OlderEvents({
  shown,
  total,
  unreadable,
  hasMore,
  error,
  isFetching,
  show,
}: OlderEventsProps) {
  const countRef = useRef<HTMLParagraphElement>(null);
  const problem = error && errorMessage(error, 'load older events');
  const count =
    shown === total
      ? `All ${formatCount(total)} events shown`
      : `${formatCount(shown)} of ${formatCount(total)} events shown`;
  return (
    <div className={styles.older}>
      {problem && (
        <Alert tone="danger" title={problem.title} role="alert">
          {problem.advice}
        </Alert>
      )}
      <p ref={countRef} tabIndex={-1} className={styles.count}>
        <span key={count}>{count}</span>
        {!hasMore && shown + unreadable < total && <span>. To find older events, set the dates.</span>}
      </p>
      {hasMore && <OlderButton isFetching={isFetching} show={show} next={countRef} />}
    </div>
  );
}

type OlderButtonProps = Pick<OlderEventsProps, 'isFetching' | 'show'> & {
  /** Gets the focus when the button is removed with the last page. */
  readonly next: RefObject<HTMLElement | null>;
};

function OlderButton({ isFetching, show, next }: OlderButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusHandover(ref, () => next.current);
  return (
    <Button ref={ref} onClick={show} busy={isFetching} busyLabel="Loading…">
      Show older events
    </Button>
  );
}
