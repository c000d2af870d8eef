// Lets MSW answer for the mock API.
import { type HttpHandler, http } from 'msw';
import type { MockApi } from '../mock-api.ts';

/** @param address everything below it is answered: a path in a page, an absolute URL elsewhere. */
export function mswHandlers(api: MockApi, address: string): HttpHandler[] {
  return [http.all(`${address}/*`, ({ request }) => api.handle(request))];
}
