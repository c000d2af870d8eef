// Shows how many events are loaded, and loads older ones.
import { type RefObject, useEffect, useRef } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { useFocusHandover } from '../../ui/use-focus-handover.ts';
import { errorMessage } from '../problems/error-message.ts';
import styles from './events.module.css';

type OlderEventsProps = {
  readonly shown: number;
  readonly total: number;
  /** The number of loaded events that could not be read. */
  readonly unreadable: number;
  /** The number of pages loaded. */
  readonly pages: number;
  readonly hasMore: boolean;
  readonly error: Error | null;
  readonly isFetching: boolean;
  /** Loads the next page. */
  readonly show: () => void;
};

export function OlderEvents(props: OlderEventsProps) {
  const { shown, total, unreadable, hasMore, error, isFetching, show } = props;
  const countRef = useRef<HTMLParagraphElement>(null);
  const problem = error && errorMessage(error, 'load older events');
  const count = shown === total ? `All ${total} shown` : `${shown} of ${total} shown`;
  useOlderAnnouncement(props);
  return (
    <div className={styles.older}>
      {problem && (
        <Alert tone="danger" title={problem.title} role="alert">
          {problem.advice}
        </Alert>
      )}
      <p ref={countRef} tabIndex={-1} className={styles.count}>
        <span key={count}>{count}</span>
        {!hasMore && shown + unreadable < total && <span>. Set the dates to find older ones.</span>}
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
      Show older
    </Button>
  );
}

/** Says how many events are shown after an older page. The last page moves the focus to the text that says it. */
function useOlderAnnouncement({ shown, total, pages, hasMore, isFetching }: OlderEventsProps) {
  const announce = useAnnounce();
  const before = useRef(pages);
  useEffect(() => {
    if (isFetching) return;
    if (pages > before.current && hasMore) announce(`${shown} of ${total} events shown`);
    before.current = pages;
  }, [shown, total, pages, hasMore, isFetching, announce]);
}
