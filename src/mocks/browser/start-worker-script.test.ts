// The demo's service worker finds the page of each request, also after the browser has stopped it.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test, vi } from 'vitest';

type Message = { readonly type: string; readonly payload?: { readonly url: string } };

type FetchListener = (event: object) => void;

const readPublic = (file: string) =>
  readFileSync(new URL(`../../../public/${file}`, import.meta.url), 'utf8');

/** A client of the worker. Windows answer what the worker asks; web workers have no mock. */
function client(id: string, { type = 'window', visibilityState = 'visible' } = {}) {
  const postMessage = vi.fn((message: Message, [port, ...others]: [MessagePort, ...unknown[]]) => {
    // As in WebKit.
    if (others.some(each => each instanceof ReadableStream)) {
      throw new DOMException('The object can not be cloned.', 'DataCloneError');
    }
    if (message.type === 'IS_MOCK_READY') port.postMessage('ready');
    if (message.type === 'REQUEST') {
      const data = { status: 200, headers: [], body: `${id} answered ${message.payload?.url}` };
      port.postMessage({ type: 'MOCK_RESPONSE', data });
    }
  });
  return { id, type, visibilityState, frameType: 'top-level', postMessage };
}

/** Starts the worker with nothing in its memory, as a browser does after it has stopped it. */
function startWorker(clients: readonly ReturnType<typeof client>[]) {
  const listeners: FetchListener[] = [];
  const network = vi.fn(() => Promise.resolve(new Response('from the host')));
  const scope: Record<string, unknown> = {
    addEventListener: (type: string, listener: FetchListener) => {
      if (type === 'fetch') listeners.push(listener);
    },
    importScripts: (path: string) => runInContext(readPublic(path.slice(1)), context),
    location: new URL('http://demo.test/demo-worker.js'),
    clients: {
      get: async (id: string) => clients.find(each => each.id === id),
      matchAll: async ({ type }: { type: string }) => clients.filter(each => each.type === type),
    },
    fetch: network,
    ...{ Request, Response, Headers, URL, MessageChannel, setTimeout, crypto, Reflect },
  };
  scope.self = scope;
  const context = createContext(scope);
  runInContext(readPublic('demo-worker.js'), context);

  /** What the worker answers; `undefined` if it leaves the request to the browser. */
  const request = (clientId: string, url: string): Promise<Response> | undefined => {
    let response: Promise<Response> | undefined;
    let isStopped = false;
    for (const listener of listeners) {
      if (isStopped) break;
      listener({
        request: new Request(url),
        clientId,
        respondWith: (answer: Promise<Response>) => {
          response = answer;
        },
        stopImmediatePropagation: () => {
          isStopped = true;
        },
      });
    }
    return response;
  };
  return { request, network };
}

test('each page answers its own requests, before and after the worker was stopped', async () => {
  const pages = [client('one'), client('two', { visibilityState: 'hidden' })];
  for (let start = 0; start < 2; start++) {
    const { request, network } = startWorker(pages);
    for (const { id } of pages) {
      const response = await request(id, 'http://demo.test/api/tokens');
      expect(await response?.text()).toBe(`${id} answered http://demo.test/api/tokens`);
    }
    expect(network).not.toHaveBeenCalled();
  }
});

test('a page learns that its request was answered, without the stream that WebKit cannot transfer', async () => {
  const page = client('page');
  const { request } = startWorker([page]);
  const response = await request('page', 'http://demo.test/api/tokens');
  expect(await response?.text()).toContain('page answered');
  await vi.waitFor(() => expect(page.postMessage).toHaveBeenCalledTimes(3));
  const answered = page.postMessage.mock.calls.map(([message]) => message);
  expect(answered[2]).toMatchObject({
    type: 'RESPONSE',
    payload: { isMockedResponse: true, response: { status: 200, body: null } },
  });
  expect(page.postMessage.mock.results.map(({ type }) => type)).toEqual(['return', 'return', 'return']);
});

test('a page answers the requests of a web worker, even if it is hidden', async () => {
  const audit = client('audit', { type: 'worker' });
  const { request, network } = startWorker([client('page', { visibilityState: 'hidden' }), audit]);
  const response = await request('audit', 'http://demo.test/api/tokens');
  expect(await response?.text()).toBe('page answered http://demo.test/api/tokens');
  expect(audit.postMessage).not.toHaveBeenCalled();
  expect(network).not.toHaveBeenCalled();
});

test('a page that does not answer is passed over for one that does', async () => {
  const loading = client('loading');
  loading.postMessage.mockImplementation(() => undefined);
  const { request } = startWorker([loading, client('page'), client('audit', { type: 'worker' })]);
  const response = await request('audit', 'http://demo.test/api/tokens');
  expect(await response?.text()).toContain('page answered');
});

test('a request that no page can answer fails, and does not reach the host', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { request, network } = startWorker([client('audit', { type: 'worker' })]);
  const response = request('audit', 'http://demo.test/api/tokens');
  await vi.advanceTimersByTimeAsync(15_000);
  expect((await response)?.type).toBe('error');
  expect(network).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test.each(['http://demo.test/assets/index.js', 'http://demo.test/apiary', 'http://other.test/api/tokens'])(
  '%s is left to the browser',
  url => {
    expect(startWorker([client('page')]).request('page', url)).toBeUndefined();
  },
);
