// Parses the query of the event log: filters, order and page (wire.md §6).
import { parseInstant } from '../../wire/date.ts';
import type { MockEvent } from '../model/model.ts';
import { badRequest, Rejection } from '../model/reject.ts';
import { type Paging, parsePaging } from './paging.ts';

const DAY = 86_400_000;

/** Filters that compare for equality. A value that never occurs matches nothing; it is not an error. */
const FIELD_FILTERS = {
  'filter[customer_id]': 'customerId',
  'filter[event_type]': 'type',
  'filter[service_id]': 'serviceId',
  'filter[user_id]': 'userId',
  'filter[token_id]': 'tokenId',
} as const satisfies Record<string, keyof MockEvent>;

/** Filters on the time. `start` is the first millisecond of the filter's value, `end` the first after it. */
const TIME_FILTERS: Readonly<Record<string, (time: number, start: number, end: number) => boolean>> = {
  'filter[created_at]': (time, start, end) => time >= start && time < end,
  'filter[created_at][lt]': (time, start) => time < start,
  'filter[created_at][lte]': (time, start) => time <= start,
  'filter[created_at][gt]': (time, start) => time > start,
  'filter[created_at][gte]': (time, start) => time >= start,
};

const PAGE_NUMBER = 'page[number]';
const PAGE_SIZE = 'page[size]';

export type EventQuery = {
  readonly matches: readonly ((event: MockEvent) => boolean)[];
  readonly oldestFirst: boolean;
  readonly paging: Paging;
  /** Filters and order as received. The page links repeat them. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
};

/** Unknown parameters are refused: ignoring a filter would return more events than requested. */
export function parseEventQuery(query: URLSearchParams): EventQuery | Rejection {
  const paging = parsePaging(query, PAGE_NUMBER, PAGE_SIZE);
  if (paging instanceof Rejection) return paging;
  const parameters = [...new Map(query)].filter(([name, value]) => !isPaging(name) && value !== '');
  const matches: EventQuery['matches'][number][] = [];
  for (const [name, value] of parameters) {
    const match = name === 'sort' ? checkSort(value) : matcher(name, value);
    if (match instanceof Rejection) return match;
    if (match) matches.push(match);
  }
  return { matches, oldestFirst: query.get('sort') === 'created_at', paging, parameters };
}

/** The URL of another page. As recorded, brackets and colons are not percent-encoded. */
export function eventPageLink(address: string, { parameters, paging }: EventQuery, page: number): string {
  const pairs = [...parameters, [PAGE_NUMBER, String(page)], [PAGE_SIZE, String(paging.perPage)]] as const;
  const encoded = (value: string) => encodeURIComponent(value).replaceAll('%3A', ':');
  return `${address}?${pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`;
}

function isPaging(name: string): boolean {
  return name === PAGE_NUMBER || name === PAGE_SIZE;
}

function checkSort(value: string): Rejection | null {
  const isKnown = value === 'created_at' || value === '-created_at';
  return isKnown ? null : badRequest("sort is 'created_at' or '-created_at'.");
}

function matcher(name: string, value: string): EventQuery['matches'][number] | Rejection {
  if (isField(name)) {
    const field = FIELD_FILTERS[name];
    return event => event[field] === value;
  }
  const isWithin = Object.hasOwn(TIME_FILTERS, name) ? TIME_FILTERS[name] : undefined;
  if (!isWithin) return badRequest(`${name} is not known here.`);
  const range = parseTimeRange(value);
  if (!range) return badRequest(`${name} is neither a date nor an ISO 8601 date and time.`);
  return event => isWithin(event.createdAt.getTime(), range.start, range.end);
}

function isField(name: string): name is keyof typeof FIELD_FILTERS {
  return Object.hasOwn(FIELD_FILTERS, name);
}

/** A date without a time means the whole day in UTC; as a bound, the start of that day. */
function parseTimeRange(value: string): { readonly start: number; readonly end: number } | null {
  const instant = parseInstant(value);
  if (instant) return { start: instant.getTime(), end: instant.getTime() + 1 };
  const midnight = parseInstant(`${value}T00:00:00Z`);
  return midnight && { start: midnight.getTime(), end: midnight.getTime() + DAY };
}
