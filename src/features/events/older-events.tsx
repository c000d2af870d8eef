// Shows how many events are loaded, and loads older ones.
import { useEffect, useRef } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
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
  /** Loads the next page. @returns whether there are still older events. */
  readonly show: () => Promise<boolean>;
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
  useShownAnnouncement(shown, total);
  const showOlder = async () => {
    // The button is removed with the last page, so move focus.
    if (!(await show())) countRef.current?.focus();
  };
  return (
    <div className={styles.older}>
      {problem && (
        <Alert tone="danger" title={problem.title} role="alert">
          {problem.advice}
        </Alert>
      )}
      <p ref={countRef} tabIndex={-1} className={styles.count}>
        {shown === total ? `All ${total} shown` : `${shown} of ${total} shown`}
        {!hasMore && shown + unreadable < total && '. Set the dates to find older ones.'}
      </p>
      {hasMore && (
        <Button onClick={showOlder} busy={isFetching} busyLabel="Loading…">
          Show older
        </Button>
      )}
    </div>
  );
}

function useShownAnnouncement(shown: number, total: number) {
  const announce = useAnnounce();
  const before = useRef(shown);
  useEffect(() => {
    if (shown > before.current) announce(`${shown} of ${total} events shown.`);
    before.current = shown;
  }, [shown, total, announce]);
}
