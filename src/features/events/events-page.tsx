// The events page: the log of token events, newest first.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toServerTime } from '../../api/server-clock.ts';
import { NO_GAPS } from '../../domain/gaps.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { pageTitle } from '../../ui/page-title.ts';
import { TableSkeleton } from '../../ui/skeleton.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { useListAnnouncement } from '../../ui/use-list-announcement.ts';
import { ListGaps } from '../problems/list-gaps.tsx';
import { LIST_NOUNS } from '../problems/list-nouns.ts';
import { ListProblem } from '../problems/list-problem.tsx';
import { UpdatedAt } from '../problems/updated-at.tsx';
import { currentUserQuery } from '../session/session-queries.ts';
import type { TokenNames } from './event-context.ts';
import { EventFilters, type EventsPatch } from './event-filters.tsx';
import { usePeople } from './event-queries.ts';
import { EventTable } from './event-table.tsx';
import styles from './events.module.css';
import { eventsListState } from './events-list-state.ts';
import { type EventsSearch, isFiltered } from './events-search.ts';
import { eventsVisibility } from './events-visibility.ts';
import { NoEvents } from './no-events.tsx';
import { OlderEvents } from './older-events.tsx';
import { useEventLog } from './use-event-log.ts';

const EVENT = { one: 'event', other: 'events' };

type EventsPageProps = {
  readonly search: EventsSearch;
  readonly onSearch: (patch: EventsPatch) => void;
  readonly onClear: () => void;
  readonly tokenNames: TokenNames;
};

export function EventsPage({ search, onSearch, onClear, tokenNames }: EventsPageProps) {
  const timeZone = useTimeZone();
  const role = useQuery(currentUserQuery).data?.role ?? null;
  const log = useEventLog(search);
  const people = usePeople();
  const isEmpty = log.events?.length === 0 && log.unreadable === 0;
  const filter = JSON.stringify(search);
  useListAnnouncement(eventsListState({ ...log, isEmpty }, search));
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
        description={
          <>
            <span>Token and user activity.</span> {role !== null && <span>{eventsVisibility(role)}</span>}
          </>
        }
      />
      <EventFilters key={clearings} search={search} onSearch={onSearch} />
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
      <ListGaps gaps={people.gaps} noun={LIST_NOUNS.people} />
      {log.isPending && <TableSkeleton label="events" />}
      {isEmpty && <NoEvents search={search} role={role} onClear={clear} />}
      {log.events && log.events.length > 0 && (
        <div className={styles.log}>
          <div className={styles.bar}>
            {isFiltered(search) && (
              <Button variant="quiet" size="small" icon="x" onClick={clear}>
                Clear filters
              </Button>
            )}
            <p className={styles.zone}>
              <span>{`Times in ${timeZone}`}</span>
              <UpdatedAt
                at={log.updatedAt === 0 ? null : toServerTime(log.updatedAt)}
                onRefresh={log.refresh}
              />
            </p>
          </div>
          <EventTable events={log.events} tokenNames={tokenNames} />
          <OlderEvents
            key={filter}
            shown={log.events.length}
            total={log.total}
            unreadable={log.unreadable}
            hasMore={log.older.hasMore}
            error={log.older.error}
            isFetching={log.older.isFetching}
            show={log.older.show}
          />
        </div>
      )}
    </div>
  );
}
