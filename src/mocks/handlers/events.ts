// `GET /events` and `GET /events/{id}`: the events of the account that the caller's role may see (wire.md §6).
import type { WireEvent, WireEventPage } from '../../wire/event-schema.ts';
import { paths } from '../../wire/paths.ts';
import { wireEvent, wireEventPage } from '../answers/events.ts';
import { asJsonApi, eventNotFound } from '../model/reject.ts';
import { authenticatedEndpoint, type Endpoint } from '../request/endpoint.ts';
import { type EventQuery, parseEventQuery } from '../request/event-query.ts';
import { okJsonApi } from '../request/reply.ts';
import { mayReadEvent } from '../rules/event-visibility.ts';

export const listEvents = authenticatedEndpoint<EventQuery, WireEventPage>({
  name: 'events.list',
  formatError: asJsonApi,
  parse: ({ query }) => parseEventQuery(query),
  handle: (actor, query, { db, request }) => {
    const found = db
      .events()
      .filter(event => query.matches.every(match => match(event)) && mayReadEvent(db, actor, event));
    if (!query.oldestFirst) found.reverse();
    return okJsonApi(wireEventPage(found, query, request.base + paths.eventsPath));
  },
});

/** A hidden event gives a 404, because a 403 would reveal that it exists. */
export function getEvent(id: string): Endpoint {
  return authenticatedEndpoint<null, { data: WireEvent }>({
    name: 'events.get',
    formatError: asJsonApi,
    parse: () => null,
    handle: (actor, _, { db }) => {
      const event = db.events().find(one => one.id === id);
      return event && mayReadEvent(db, actor, event)
        ? okJsonApi({ data: wireEvent(event) })
        : eventNotFound(id);
    },
  });
}
