// Converts events to their wire format: JSON:API, with keys in the recorded order (wire.md §6).

import type { WireEvent, WireEventPage } from '../../wire/event-schema.ts';
import { formatWireInstant } from '../../wire/format-date.ts';
import type { MockEvent } from '../model/model.ts';
import { type EventQuery, eventPageLink } from '../request/event-query.ts';
import { pageLinks, pageOf } from '../request/paging.ts';

export function wireEvent(event: MockEvent): WireEvent {
  return {
    id: event.id,
    type: 'event',
    attributes: {
      customer_id: event.customerId,
      description: event.description,
      event_type: event.type,
      ip: event.ip,
      metadata: event.metadata,
      service_id: event.serviceId,
      user_id: event.userId,
      token_id: event.tokenId,
      created_at: formatWireInstant(event.createdAt),
      admin: false,
    },
  };
}

/** One page of `events`, which must already be filtered and sorted. Links lead to existing pages only. */
export function wireEventPage(
  events: readonly MockEvent[],
  query: EventQuery,
  address: string,
): WireEventPage {
  const { page, perPage } = query.paging;
  const last = Math.ceil(events.length / perPage);
  const links = Object.entries(pageLinks(page, last)).map(([rel, number]) => [
    rel,
    eventPageLink(address, query, number),
  ]);
  return {
    data: pageOf(events, query.paging).map(wireEvent),
    links: Object.fromEntries(links),
    meta: { record_count: events.length, current_page: page, total_pages: last, per_page: perPage },
  };
}
