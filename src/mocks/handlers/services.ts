// `GET /service`: the services of the account, paged with a `Link` header (wire.md §5.4).
import type { WireService } from '../../wire/service-schema.ts';
import { wireService } from '../answers/tokens-and-account.ts';
import type { MockService } from '../model/model.ts';
import { badRequest, Rejection } from '../model/reject.ts';
import { authenticatedEndpoint } from '../request/endpoint.ts';
import { type Paging, pageLinks, pageOf, parsePaging } from '../request/paging.ts';
import type { ParsedRequest } from '../request/parsed-request.ts';
import { ok } from '../request/reply.ts';

type Sort = 'created' | 'name';

type PageInput = Paging & {
  readonly sort: Sort;
  readonly direction: 'ascend' | 'descend';
};

export const listServices = authenticatedEndpoint<PageInput, WireService[]>({
  name: 'services.list',
  parse: parsePage,
  handle: ({ user }, input, { db, request }) => {
    const services = sorted(db.servicesOf(user.customerId), input);
    const page = pageOf(services, input);
    const links = linkHeader(`${request.base}/service`, input, Math.ceil(services.length / input.perPage));
    return ok(page.map(wireService), links === '' ? {} : { Link: links });
  },
});

function parsePage({ query }: ParsedRequest): PageInput | Rejection {
  const paging = parsePaging(query);
  if (paging instanceof Rejection) return paging;
  const sort = query.get('sort') ?? 'created';
  const direction = query.get('direction') ?? 'ascend';
  if (sort !== 'created' && sort !== 'name') return badRequest("sort is 'created' or 'name'.");
  if (direction !== 'ascend' && direction !== 'descend') {
    return badRequest("direction is 'ascend' or 'descend'.");
  }
  return { ...paging, sort, direction };
}

function sorted(services: readonly MockService[], { sort, direction }: PageInput): readonly MockService[] {
  const ascending =
    sort === 'name' ? services.toSorted((one, other) => one.name.localeCompare(other.name, 'en')) : services;
  return direction === 'ascend' ? ascending : ascending.toReversed();
}

/** The links are in the recorded order. */
export function linkHeader(
  address: string,
  { page, perPage, sort, direction }: PageInput,
  last: number,
): string {
  const links = pageLinks(page, last);
  return ['last', 'next', 'prev', 'first']
    .filter(rel => links[rel] !== undefined)
    .map(
      rel =>
        `<${address}?direction=${direction}&page=${links[rel]}&per_page=${perPage}&sort=${sort}>; rel="${rel}"`,
    )
    .join(', ');
}
