// Answers requests to the API in the page itself while no service worker controls it, instead of asking the host.
import type { MockApi } from '../mock-api.ts';

/** @param registerAgain registers the worker, which then takes over the page. */
export function answerWithoutWorker(api: MockApi, base: string, registerAgain: () => Promise<void>): void {
  const fetchFromNetwork = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if (navigator.serviceWorker.controller !== null) return fetchFromNetwork(input, init);
    const request = new Request(input, init);
    if (!isForApi(request.url, base)) return fetchFromNetwork(request);
    void registerAgain();
    return answer(api, request);
  };
}

function isForApi(url: string, base: string): boolean {
  const { origin, pathname } = new URL(url);
  return origin === location.origin && pathname.startsWith(`${base}/`);
}

/** Fails as `fetch` does: if the request is aborted, and for a simulated network failure. */
async function answer(api: MockApi, request: Request): Promise<Response> {
  const { signal } = request;
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  const response = await Promise.race([api.handle(request), aborted]);
  if (response.type === 'error') throw new TypeError('Failed to fetch');
  return response;
}
