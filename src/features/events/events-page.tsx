// The events page: the log of token events, newest first.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toServerTime } from '../../api/server-clock.ts';
import { NO_GAPS } from '../../domain/gaps.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { pageTitle } from '../../ui/page-title.ts';
import { TableSkeleton } from '../../ui/skeleton.tsx';
import { useNow } from '../../ui/use-now.ts';
import { ListGaps } from '../problems/list-gaps.tsx';
import { ListProblem } from '../problems/list-problem.tsx';
import { currentUserQuery } from '../session/session-queries.ts';
import { EventFilters, type EventsPatch } from './event-filters.tsx';
import { EventTable } from './event-table.tsx';
import styles from './events.module.css';
import type { EventsSearch } from './events-search.ts';
import { eventsVisibility } from './events-visibility.ts';
import { NoEvents } from './no-events.tsx';
import { OlderEvents } from './older-events.tsx';
import { useEventLog } from './use-event-log.ts';

const EVENT = { one: 'event', other: 'events' };

type EventsPageProps = {
  readonly search: EventsSearch;
  readonly onSearch: (patch: EventsPatch) => void;
  readonly onClear: () => void;
};

export function EventsPage({ search, onSearch, onClear }: EventsPageProps) {
  const now = useNow(30_000);
  const role = useQuery(currentUserQuery).data?.role ?? null;
  const log = useEventLog(search);
  const [clearings, setClearings] = useState(0);
  const clear = () => {
    // The button is removed together with the filters, so move focus first.
    pageTitle()?.focus();
    // Remounts the fields, because incomplete input is kept in them only.
    setClearings(count => count + 1);
    onClear();
  };
  return (
    <div className={styles.page}>
      <PageHeader
        title="Events"
        description={`Who created and deleted tokens, when, and from where. ${role === null ? '' : eventsVisibility(role)}`}
      />
      <EventFilters
        key={clearings}
        search={search}
        updatedAt={log.updatedAt === 0 ? null : toServerTime(log.updatedAt)}
        onSearch={onSearch}
        onClear={clear}
      />
      {log.error && (
        <ListProblem
          what="the events"
          error={log.error}
          updatedAt={log.updatedAt}
          onRetry={log.retry}
          busy={log.isFetching}
        />
      )}
      <ListGaps gaps={{ ...NO_GAPS, unreadable: log.unreadable }} noun={EVENT} />
      {log.isPending && <TableSkeleton label="events" />}
      {log.events?.length === 0 && log.unreadable === 0 && (
        <NoEvents search={search} role={role} onClear={clear} />
      )}
      {log.events && log.events.length > 0 && (
        <>
          <EventTable events={log.events} now={now} />
          <OlderEvents
            shown={log.events.length}
            total={log.total}
            unreadable={log.unreadable}
            {...log.older}
          />
        </>
      )}
    </div>
  );
}
