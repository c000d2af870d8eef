// Loads the event log as one list. The API filters by one type, so token events need two requests.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EventPage } from '../../api/events.ts';
import { TOKEN_EVENT_TYPES } from '../../domain/event.ts';
import { mergeStreams } from '../../domain/event-merge.ts';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { eventLogQuery } from './event-queries.ts';
import { type EventsSearch, filterOf } from './events-search.ts';

export function useEventLog(search: EventsSearch) {
  const filter = filterOf(search, useTimeZone());
  const [created, destroyed] = TOKEN_EVENT_TYPES;
  const chosen = search.type === 'all' ? null : (search.type ?? created);
  const first = useInfiniteQuery(eventLogQuery({ ...filter, type: chosen }));
  const second = useInfiniteQuery({
    ...eventLogQuery({ ...filter, type: destroyed }),
    enabled: search.type === undefined,
  });
  const logs = search.type === undefined ? [first, second] : [first];
  const withMore = logs.filter(log => log.hasNextPage);
  const whole = logs.every(log => log.data !== undefined);
  const isMerged = search.type === undefined;
  const ofFirst = useStream(first);
  const ofSecond = useStream(second);
  // The same array as long as nothing has changed, so that no row renders again.
  const events = useMemo(
    () => mergeStreams(isMerged ? [ofFirst, ofSecond] : [ofFirst]),
    [isMerged, ofFirst, ofSecond],
  );
  return {
    /** `null` until the first page of every request has loaded. */
    events: whole ? events : null,
    /** The number of loaded events that could not be read. */
    unreadable: logs.reduce(
      (sum, { data }) => sum + (data?.pages.reduce((rows, page) => rows + page.unreadable, 0) ?? 0),
      0,
    ),
    /** The number of matching events, loaded or not. */
    total: logs.reduce((sum, { data }) => sum + (data?.pages.at(-1)?.total ?? 0), 0),
    isPending: !whole && !logs.some(log => log.isError),
    isFetching: logs.some(log => log.isFetching),
    /** The error of the first page. */
    error: logs.find(log => log.isError && !log.isFetchNextPageError)?.error ?? null,
    updatedAt: whole ? Math.min(...logs.map(log => log.dataUpdatedAt)) : 0,
    retry: () => logs.filter(log => log.isError).map(log => log.refetch()),
    /** @returns whether everything has loaded again. */
    refresh: async () =>
      (await Promise.all(logs.map(log => log.refetch()))).every(({ isSuccess }) => isSuccess),
    older: {
      /** The number of pages loaded. */
      pages: logs.reduce((sum, { data }) => sum + (data?.pages.length ?? 0), 0),
      /** Whether older events were loaded. */
      isLonger: logs.some(({ data }) => (data?.pages.length ?? 0) > 1),
      hasMore: withMore.length > 0,
      error: logs.find(log => log.isFetchNextPageError)?.error ?? null,
      isFetching: logs.some(log => log.isFetchingNextPage),
      show: () => withMore.forEach(log => void log.fetchNextPage()),
    },
  };
}

type Log = {
  readonly data: { readonly pages: readonly EventPage[] } | undefined;
  readonly hasNextPage: boolean;
};

function useStream({ data, hasNextPage }: Log) {
  return useMemo(
    () => ({ events: data?.pages.flatMap(page => page.events) ?? [], hasMore: hasNextPage }),
    [data, hasNextPage],
  );
}
