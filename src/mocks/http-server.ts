// The mock API over HTTP: the same handlers as in the browser, behind node:http.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Client } from './incoming.ts';
import { createMockApi, type MockApi, type MockApiOptions } from './mock-api.ts';
import { DEFAULT_SCENARIO, type Scenario } from './scenario.ts';
import { createScenarioStore } from './scenario-store.ts';
import { memoryStorage } from './storage.ts';

/** Everything but the caller, whom the connection tells. */
type ListenerOptions = Omit<MockApiOptions, 'client'>;

/** Answers HTTP requests below the base. State lives as long as the listener does. */
function createListener(options: ListenerOptions): RequestListener {
  const clients = new WeakMap<Request, Client>();
  const client = (request: Request) => clients.get(request) ?? { ip: '127.0.0.1', userAgent: '' };
  const api = createMockApi({ ...options, client });
  return (incoming, response) => {
    void answer(api, clients, incoming, response).catch(() => response.destroy());
  };
}

/** A listener with a world of its own, in memory. */
export function createMemoryListener(scenario: Partial<Scenario>, base: string): RequestListener {
  const storage = memoryStorage();
  const store = createScenarioStore(storage);
  store.set({ ...DEFAULT_SCENARIO, ...scenario });
  return createListener({ storage, scenario: store, now: () => new Date(), base });
}

async function answer(
  api: MockApi,
  clients: WeakMap<Request, Client>,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const request = await toRequest(incoming, gone.signal);
  clients.set(request, {
    ip: incoming.socket.remoteAddress ?? '127.0.0.1',
    userAgent: incoming.headers['user-agent'] ?? '',
  });
  const reply = await api.handle(request);
  // `Response.error()`: the connection breaks, as it would.
  if (reply.type === 'error') {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, reply.statusText, Object.fromEntries(reply.headers));
  response.end(reply.body === null ? undefined : Buffer.from(await reply.arrayBuffer()));
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = incoming.method ?? 'GET';
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await bodyOf(incoming) : null;
  return new Request(url, { method, headers, body, signal });
}

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
