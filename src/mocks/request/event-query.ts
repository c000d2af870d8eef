// What is asked of the event log: filters, order and page, out of the address (wire.md §6).
import { parseInstant } from '../../wire/date.ts';
import type { MockEvent } from '../model/model.ts';
import { badRequest, Rejection } from '../model/reject.ts';
import { type Paging, parsePaging } from './paging.ts';

const DAY = 86_400_000;

/** The fields that are compared as they are. What never was matches nothing, and is no mistake. */
const FIELDS = {
  'filter[customer_id]': 'customerId',
  'filter[event_type]': 'type',
  'filter[service_id]': 'serviceId',
  'filter[user_id]': 'userId',
  'filter[token_id]': 'tokenId',
} as const satisfies Record<string, keyof MockEvent>;

/** What a bound on the time lets through, given the first millisecond of what was written and the first after it. */
const TIMES: Readonly<Record<string, (time: number, start: number, end: number) => boolean>> = {
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
  /** Filters and order as they came: the links keep them. */
  readonly kept: readonly (readonly [name: string, value: string])[];
};

/** A name that is not known is refused: to overlook a filter would answer more than was asked for. */
export function parseEventQuery(query: URLSearchParams): EventQuery | Rejection {
  const paging = parsePaging(query, PAGE_NUMBER, PAGE_SIZE);
  if (paging instanceof Rejection) return paging;
  const given = [...new Map(query)].filter(([name, value]) => !isPaging(name) && value !== '');
  const matches: EventQuery['matches'][number][] = [];
  for (const [name, value] of given) {
    const match = name === 'sort' ? checkSort(value) : matcher(name, value);
    if (match instanceof Rejection) return match;
    if (match) matches.push(match);
  }
  return { matches, oldestFirst: query.get('sort') === 'created_at', paging, kept: given };
}

/** The address of another page, unencoded as recorded; only what would break an address is encoded. */
export function eventPageLink(address: string, { kept, paging }: EventQuery, page: number): string {
  const pairs = [...kept, [PAGE_NUMBER, String(page)], [PAGE_SIZE, String(paging.perPage)]] as const;
  const unbroken = (value: string) => encodeURIComponent(value).replaceAll('%3A', ':');
  return `${address}?${pairs.map(([name, value]) => `${name}=${unbroken(value)}`).join('&')}`;
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
    const field = FIELDS[name];
    return event => event[field] === value;
  }
  const isWithin = Object.hasOwn(TIMES, name) ? TIMES[name] : undefined;
  if (!isWithin) return badRequest(`${name} is not known here.`);
  const span = parseSpan(value);
  if (!span) return badRequest(`${name} is neither a date nor an ISO 8601 date and time.`);
  return event => isWithin(event.createdAt.getTime(), span.start, span.end);
}

function isField(name: string): name is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, name);
}

/** A date alone is its day in UTC, and as a bound its midnight. */
function parseSpan(value: string): { readonly start: number; readonly end: number } | null {
  const instant = parseInstant(value);
  if (instant) return { start: instant.getTime(), end: instant.getTime() + 1 };
  const midnight = parseInstant(`${value}T00:00:00Z`);
  return midnight && { start: midnight.getTime(), end: midnight.getTime() + DAY };
}
