// The newest events of one token, shown with its details.
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import type { AccountEvent } from '../../domain/event.ts';
import { isolatedText } from '../../domain/foreign-text.ts';
import { formatInstant, formatPast } from '../../domain/time-zone.ts';
import { Button } from '../../ui/button.tsx';
import { Time } from '../../ui/time.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { useDebouncedAnnouncement } from '../../ui/use-debounced-announcement.ts';
import { useFocusHandover } from '../../ui/use-focus-handover.ts';
import { useNow } from '../../ui/use-now.ts';
import { Link } from '../navigation/link.tsx';
import { errorMessage } from '../problems/error-message.ts';
import { Actor, What } from './event-parts.tsx';
import { tokenEventsQuery, usePeopleNames } from './event-queries.ts';
import styles from './events.module.css';

const MAX_EVENTS = 5;

export function TokenEvents({ tokenId }: { readonly tokenId: string }) {
  const log = useQuery(tokenEventsQuery(tokenId));
  const [retried, setRetried] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const events = log.data?.events.slice(0, MAX_EVENTS);
  useDebouncedAnnouncement(retried && events ? `Events loaded: ${events.length}` : '');
  const retry = () => {
    setRetried(true);
    void log.refetch();
  };
  return (
    <div ref={ref} tabIndex={-1} className={styles.tokenEvents}>
      {log.isPending && <p>Loading events…</p>}
      {log.isError && <Problem error={log.error} onRetry={retry} busy={log.isFetching} next={ref} />}
      {events?.length === 0 && <p>No events found for this token.</p>}
      {events && events.length > 0 && <EventList events={events} />}
      {events && (
        <Link to="/account/events" search={{ type: 'all', token: tokenId }}>
          Show all events of this token
        </Link>
      )}
    </div>
  );
}

function EventList({ events }: { readonly events: readonly AccountEvent[] }) {
  const now = useNow(30_000);
  const timeZone = useTimeZone();
  const people = usePeopleNames();
  return (
    <ul aria-label="Newest events of this token">
      {events.map(event => (
        <li key={event.id}>
          <span>
            <strong>
              <What event={event} />
            </strong>{' '}
            by <Actor userId={event.userId} people={people} />
            {event.ip && (
              <span>
                {' '}
                from{' '}
                <span translate="no" data-private>
                  {isolatedText(event.ip)}
                </span>
              </span>
            )}
          </span>
          <Time
            date={event.createdAt}
            absolute={formatInstant(event.createdAt, timeZone)}
            relative={formatPast(event.createdAt, now)}
          />
        </li>
      ))}
    </ul>
  );
}

type ProblemProps = {
  readonly error: Error;
  readonly onRetry: () => void;
  readonly busy: boolean;
  /** Gets the focus when the problem is gone. */
  readonly next: RefObject<HTMLElement | null>;
};

function Problem({ error, onRetry, busy, next }: ProblemProps) {
  const ref = useRef<HTMLDivElement>(null);
  useFocusHandover(ref, () => next.current);
  const { title, advice } = errorMessage(error, 'load the events of this token');
  return (
    <div ref={ref} role="alert">
      {title} {advice}{' '}
      <Button size="small" icon="refresh" onClick={onRetry} busy={busy}>
        Retry
      </Button>
    </div>
  );
}
