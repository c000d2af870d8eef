// What is said of a list without any event.
import { type EventsSearch, isFiltered } from './events-search.ts';

export function noEventsTitle(search: EventsSearch): string {
  if (!isFiltered(search)) return 'No token events yet';
  return search.token === undefined ? 'No events found' : 'No events found for this token';
}
