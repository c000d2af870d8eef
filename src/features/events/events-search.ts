// The search parameters of the events page: filters and date range.
import type { EventFilter } from '../../api/events.ts';
import { endOfDay, isDay, startOfDay } from '../../domain/calendar-day.ts';
import { type EventType, isEventType } from '../../domain/event.ts';
import { isId, tokenIdIn } from '../../domain/id.ts';

export type EventsSearch = {
  /** One type, or all of them; token events only if missing. */
  readonly type?: EventType | 'all';
  /** The id of the person who caused the event. */
  readonly actor?: string;
  /** The id of the token that was used or changed. */
  readonly token?: string;
  /** The first and the last day, `YYYY-MM-DD` in the time zone shown. */
  readonly from?: string;
  readonly to?: string;
};

/** Reads the address. Unknown and invalid values are ignored (product §3). */
export function parseEventsSearch(raw: Record<string, unknown>): EventsSearch {
  const text = (name: string) => (typeof raw[name] === 'string' ? raw[name] : '');
  const [type, actor, from, to] = [text('type'), text('actor'), text('from'), text('to')];
  const token = tokenIdIn(text('token'));
  return {
    ...(type === 'all' || isEventType(type) ? { type } : {}),
    ...(isId(actor) ? { actor } : {}),
    ...(token === null ? {} : { token }),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  };
}

export function isFiltered(search: EventsSearch): boolean {
  return Object.keys(search).length > 0;
}

/** Whether the last day is before the first, so that nothing can match. */
export function isReversed({ from, to }: EventsSearch): boolean {
  return from !== undefined && to !== undefined && to < from;
}

/** The filter for the API, without the type. Includes the whole of the last day. */
export function filterOf(search: EventsSearch, timeZone: string): Omit<EventFilter, 'type'> {
  return {
    userId: search.actor ?? null,
    tokenId: search.token ?? null,
    from: search.from === undefined ? null : startOfDay(search.from, timeZone),
    before: search.to === undefined ? null : new Date(endOfDay(search.to, timeZone).getTime() + 1000),
  };
}
