// `GET /service`, in pages that a `Link` header connects (wire.md §5.4).
import type { WireService } from '../../wire/account-schema.ts';
import { keyedEndpoint } from '../endpoint.ts';
import type { Incoming } from '../incoming.ts';
import type { MockService } from '../model.ts';
import { badRequest, type Rejection } from '../reject.ts';
import { ok } from '../reply.ts';
import { wireService } from '../wire-answers.ts';

type Sort = 'created' | 'name';

type PageInput = {
  readonly page: number;
  readonly perPage: number;
  readonly sort: Sort;
  readonly direction: 'ascend' | 'descend';
};

const DEFAULT_PER_PAGE = 20;

/** What clients ask for at most; more is answered with as much. Our choice. */
const MAX_PER_PAGE = 100;

export const listServices = keyedEndpoint<PageInput, WireService[]>({
  name: 'services.list',
  parse: parsePage,
  handle: ({ user }, input, { db, incoming }) => {
    const services = sorted(db.servicesOf(user.customerId), input);
    const start = (input.page - 1) * input.perPage;
    const page = services.slice(start, start + input.perPage);
    const links = linkHeader(`${incoming.base}/service`, input, Math.ceil(services.length / input.perPage));
    return ok(page.map(wireService), links === '' ? {} : { Link: links });
  },
});

function parsePage({ query }: Incoming): PageInput | Rejection {
  const page = positive(query.get('page'), 1);
  const perPage = positive(query.get('per_page'), DEFAULT_PER_PAGE);
  const sort = query.get('sort') ?? 'created';
  const direction = query.get('direction') ?? 'ascend';
  if (page === null || perPage === null) return badRequest('page and per_page are whole numbers from 1.');
  if (sort !== 'created' && sort !== 'name') return badRequest("sort is 'created' or 'name'.");
  if (direction !== 'ascend' && direction !== 'descend') {
    return badRequest("direction is 'ascend' or 'descend'.");
  }
  return { page, perPage: Math.min(perPage, MAX_PER_PAGE), sort, direction };
}

function positive(text: string | null, byDefault: number): number | null {
  if (text === null) return byDefault;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function sorted(services: readonly MockService[], { sort, direction }: PageInput): readonly MockService[] {
  const ascending =
    sort === 'name' ? services.toSorted((one, other) => one.name.localeCompare(other.name, 'en')) : services;
  return direction === 'ascend' ? ascending : ascending.toReversed();
}

/** First page: last, next; in between also prev, first; last page: prev, first; one page: no header. */
export function linkHeader(
  address: string,
  { page, perPage, sort, direction }: PageInput,
  last: number,
): string {
  const link = (number: number, rel: string) =>
    `<${address}?direction=${direction}&page=${number}&per_page=${perPage}&sort=${sort}>; rel="${rel}"`;
  const onwards = page < last ? [link(last, 'last'), link(page + 1, 'next')] : [];
  const back = page > 1 ? [link(Math.min(page - 1, last), 'prev'), link(1, 'first')] : [];
  return [...onwards, ...back].join(', ');
}
