// The newest events of one token, shown with its details.
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { Link } from '../navigation/link.tsx';
import { errorMessage } from '../problems/error-message.ts';
import { What, When, Who } from './event-parts.tsx';
import { tokenEventsQuery } from './event-queries.ts';
import styles from './events.module.css';

const MAX_EVENTS = 5;

export function TokenEvents({ tokenId }: { readonly tokenId: string }) {
  const now = useNow(30_000);
  const log = useQuery(tokenEventsQuery(tokenId));
  const problem = log.isError ? errorMessage(log.error, 'load its events') : null;
  const events = log.data?.events.slice(0, MAX_EVENTS) ?? [];
  return (
    <div className={styles.tokenEvents}>
      {log.isPending && <p>Loading events…</p>}
      {problem && (
        <p role="alert">
          {problem.title} {problem.advice}{' '}
          <Button size="small" icon="refresh" onClick={() => log.refetch()} busy={log.isFetching}>
            Retry
          </Button>
        </p>
      )}
      {log.data && events.length === 0 && <p>No event of this token is in the log.</p>}
      {events.length > 0 && (
        <ul aria-label="Newest events of this token">
          {events.map(event => (
            <li key={event.id}>
              <span>
                <strong>
                  <What event={event} />
                </strong>{' '}
                by <Who event={event} />
                {event.ip && ` from ${event.ip}`}
              </span>
              <When event={event} now={now} />
            </li>
          ))}
        </ul>
      )}
      {log.data && (
        <Link to="/account/events" search={{ type: 'all', token: tokenId }}>
          All events of this token
        </Link>
      )}
    </div>
  );
}
