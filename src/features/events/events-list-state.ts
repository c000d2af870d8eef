// What is announced of the list of events.
import { formatCount } from '../../ui/format-count.ts';
import type { ListState } from '../../ui/list-news.ts';
import type { EventsSearch } from './events-search.ts';
import { noEventsTitle } from './no-events-title.ts';

type EventList = {
  /** `null` until they have loaded. */
  readonly events: readonly unknown[] | null;
  readonly total: number;
  /** Whether the log has no event at all, readable or not. */
  readonly isEmpty: boolean;
  readonly isPending: boolean;
  readonly older: {
    /** The number of pages loaded. */
    readonly pages: number;
    /** Whether any of them was loaded by “Show older events”. */
    readonly isLonger: boolean;
    readonly hasMore: boolean;
  };
};

export function eventsListState(
  { events, total, isEmpty, isPending, older }: EventList,
  search: EventsSearch,
): ListState {
  const loading = isPending ? 'the events' : null;
  // The last older events move the focus to the text that counts them.
  if (events === null || (older.isLonger && !older.hasMore)) return { count: null, loading };
  return {
    count: isEmpty ? noEventsTitle(search) : `${formatCount(events.length)} of ${formatCount(total)} events`,
    loading,
    // Older events are news as well.
    filter: `${JSON.stringify(search)} ${older.pages}`,
  };
}
