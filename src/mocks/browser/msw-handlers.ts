// Connects the mock API to MSW.
import { type HttpHandler, http } from 'msw';
import type { MockApi } from '../mock-api.ts';

/** @param address the base of all handled requests: a path in a page, an absolute URL in Node. */
export function mswHandlers(api: MockApi, address: string): HttpHandler[] {
  return [http.all(`${address}/*`, ({ request }) => api.handle(request))];
}
