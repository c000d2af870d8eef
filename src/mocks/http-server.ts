// The mock API over HTTP: the same handlers as in the browser, behind node:http.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { timeOf } from './clock.ts';
import type { Client } from './incoming.ts';
import { createMockApi, type MockApi } from './mock-api.ts';
import type { Scenario } from './scenario.ts';
import { createScenarioStore } from './scenario-store.ts';
import { type MockStorage, memoryStorage } from './storage.ts';

export type MockServerOptions = {
  /** What differs from the default world. */
  readonly scenario?: Partial<Scenario>;
  /** Where the state is kept; in memory without it. */
  readonly storage?: MockStorage;
  /** The path below which the API lies, such as `/api`. The root without it. */
  readonly base?: string;
};

export type MockServer = {
  /** Such as `http://127.0.0.1:4010`, without a slash at the end. */
  readonly url: string;
  /** Changes the world while the server runs: faults, latency and clock count at once, another seed starts afresh. */
  readonly setScenario: (patch: Partial<Scenario>) => void;
  /** Forgets everything that happened since the seed. */
  readonly reset: () => void;
  /** Answers what is under way, then ends. */
  readonly close: () => Promise<void>;
};

/** Serves the mock API on loopback. Port 0 takes any free one. Rejects when the port is taken. */
export async function startMockServer(port: number, options: MockServerOptions = {}): Promise<MockServer> {
  const { listener, setScenario, reset } = createMockListener(options);
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  const close = () => new Promise<void>(resolve => void server.close(() => resolve()));
  return { url: `http://127.0.0.1:${actual}`, setScenario, reset, close };
}

/** The mock API as a listener for a server of one's own. */
export function createMockListener({
  scenario = {},
  storage = memoryStorage(),
  base = '',
}: MockServerOptions) {
  const store = createScenarioStore(storage);
  store.set(scenario);
  const clients = new WeakMap<Request, Client>();
  const client = (request: Request) => clients.get(request) ?? { ip: '127.0.0.1', userAgent: '' };
  const now = () => new Date(timeOf(store.get().clock, Date.now()));
  const api = createMockApi({ storage, scenario: store, now, base, client });
  const listener: RequestListener = (incoming, response) => {
    void answer(api, clients, incoming, response).catch(() => response.destroy());
  };
  return { listener, setScenario: store.set, reset: api.reset };
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
