// The columns of the list of events.
import type { AccountEvent } from '../../domain/event.ts';
import { isolatedText } from '../../domain/foreign-text.ts';
import { formatInstant } from '../../domain/time-zone.ts';
import type { Column } from '../../ui/list-column.ts';
import { ForeignText } from '../text/foreign-text.tsx';
import type { EventContext } from './event-context.ts';
import { Actor, What } from './event-parts.tsx';
import { remarkOf } from './event-words.ts';
import styles from './events.module.css';
import { TokenLink } from './token-link.tsx';

export const EVENT_COLUMNS: readonly Column<AccountEvent, EventContext>[] = [
  {
    id: 'time',
    header: 'Time',
    cell: ({ createdAt }, { timeZone }) => (
      <time dateTime={createdAt.toISOString()}>{formatInstant(createdAt, timeZone)}</time>
    ),
    width: 12.25,
    card: 'line',
  },
  {
    id: 'event',
    header: 'Event',
    cell: event => {
      const remark = remarkOf(event);
      return (
        <>
          <What event={event} />
          {remark !== null && (
            <div className={styles.remark}>
              <ForeignText text={remark} />
            </div>
          )}
        </>
      );
    },
    width: 9.5,
    grows: true,
    card: 'title',
  },
  {
    id: 'token',
    header: 'Token',
    cell: (event, context) =>
      event.tokenId === null ? null : <TokenLink event={event} tokenId={event.tokenId} context={context} />,
    width: 11,
    grows: true,
    card: 'line',
  },
  {
    id: 'user',
    header: 'User',
    cell: ({ userId }, { people }) => <Actor userId={userId} people={people} />,
    width: 10,
    grows: true,
    card: 'line',
  },
  {
    id: 'ip',
    header: 'IP address',
    cell: ({ ip }) =>
      ip === null ? null : (
        <span className={styles.ip} translate="no" data-private>
          {isolatedText(ip)}
        </span>
      ),
    width: 10,
    leaves: 1,
    foldedInto: 'user',
    card: 'line',
  },
];
