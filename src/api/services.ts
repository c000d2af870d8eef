// Requests for the services of the account.
import type { Listing } from '../domain/gaps.ts';
import type { Service } from '../domain/service.ts';
import { lastPage } from '../wire/link-header.ts';
import { paths } from '../wire/paths.ts';
import { serviceListSchema } from '../wire/service-schema.ts';
import { requestJson } from './http.ts';
import { loadPages } from './load-pages.ts';

/** The maximum page size for services. */
const SERVICES_PER_PAGE = 100;

/** Lists all services. The first page tells the number of pages. */
export async function listServices(signal: AbortSignal): Promise<Listing<Service>> {
  const load = async (page: number) => {
    const path = paths.services(page, SERVICES_PER_PAGE);
    const { data, headers } = await requestJson({ method: 'GET', path, signal }, serviceListSchema);
    return { ...data, pages: lastPage(headers.get('Link')) };
  };
  const pages: (readonly Service[])[] = [];
  const { unreadable, missingPages, cutOff } = await loadPages(load, ({ rows }, number) => {
    pages[number] = rows;
  });
  // A service is on two pages if another one was created between the requests.
  const services = new Map(pages.flat().map(service => [service.id, service]));
  return { rows: [...services.values()], unreadable, missingPages, cutOff };
}
