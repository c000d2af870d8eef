// Requests for the account's event log.
import type { AccountEvent } from '../domain/event.ts';
import { JSON_API } from '../wire/content-types.ts';
import { eventPageSchema } from '../wire/event-schema.ts';
import { formatWireInstant } from '../wire/format-date.ts';
import { paths } from '../wire/paths.ts';
import { requestJson } from './http.ts';

/** The events to list; `null` matches all. */
export type EventFilter = {
  readonly type: string | null;
  readonly userId: string | null;
  readonly tokenId: string | null;
  /** From this instant on. */
  readonly from: Date | null;
  /** Before this instant. */
  readonly before: Date | null;
};

export type EventPage = {
  /** Newest first. */
  readonly events: readonly AccountEvent[];
  /** The number of events on the page that could not be read. */
  readonly unreadable: number;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
};

const EVENTS_PER_PAGE = 50;

/** The most pages that can be shown one after the other. Older events are found by their date. */
export const MAX_EVENT_PAGES = 1000;

/** Lists one page of the events that the user's role may see, newest first. @param page counted from 1. */
export async function listEvents(filter: EventFilter, page: number, signal: AbortSignal): Promise<EventPage> {
  const query = new URLSearchParams();
  const add = (name: string, value: string | null) => value !== null && query.set(name, value);
  add('filter[event_type]', filter.type);
  add('filter[user_id]', filter.userId);
  add('filter[token_id]', filter.tokenId);
  add('filter[created_at][gte]', filter.from && formatWireInstant(filter.from));
  add('filter[created_at][lt]', filter.before && formatWireInstant(filter.before));
  add('page[number]', String(page));
  add('page[size]', String(EVENTS_PER_PAGE));
  add('sort', '-created_at');
  const path = paths.events(query);
  const { data } = await requestJson({ method: 'GET', path, accept: JSON_API, signal }, eventPageSchema);
  const { rows, unreadable } = data.data;
  const { record_count, total_pages } = data.meta;
  // Nothing follows an empty page, whatever number of pages the API announces.
  const pages = rows.length + unreadable === 0 ? page : Math.min(total_pages, MAX_EVENT_PAGES);
  return { events: rows, unreadable, page, pages, total: record_count };
}
