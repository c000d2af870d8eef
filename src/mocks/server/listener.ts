// Answers the requests of a server of node:http as the mock API does, and what never becomes a request too.
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createMockApi } from '../mock-api.ts';
import {
  badRequest,
  headTooLarge,
  internalError,
  Rejection,
  tooSlow,
  unmetExpectation,
} from '../model/reject.ts';
import { type MockStorage, memoryStorage } from '../model/storage.ts';
import { timeOf } from '../model/time-of-clock.ts';
import type { Client } from '../request/parsed-request.ts';
import { toResponse } from '../request/reply.ts';
import { createScenarioStore } from '../scenario/store.ts';
import type { EndpointName, Scenario } from '../scenario.ts';
import { Connection, type Exchange, sent } from './connection.ts';
import { addCors, answerPreflight, isPreflight } from './cors.ts';
import { isDeclaredTooLarge, readBody, readTarget, refuseHead, refuseMethod, toRequest } from './request.ts';

export type MockServerOptions = {
  /** What differs from the default world. */
  readonly scenario?: Partial<Scenario>;
  /** Where the state is kept; in memory without it. */
  readonly storage?: MockStorage;
  /** The path below which the API lies, such as `/api`. The root without it. */
  readonly base?: string;
  /** The pages that may read the answers, such as `http://localhost:4173`. None without it. */
  readonly origins?: readonly string[];
  /** Told of every answer. Nothing of the request is in it. */
  readonly onAnswer?: (answer: Answer) => void;
  /** How long headers, and a whole request, may take to arrive. */
  readonly timeouts?: { readonly headersTimeout: number; readonly requestTimeout: number };
};

export type Answer = {
  /** `null` when it was for none. */
  readonly endpoint: EndpointName | 'preflight' | null;
  /** `null` when there was no answer. */
  readonly status: number | null;
  readonly milliseconds: number;
  /** What the mock itself did wrong. */
  readonly failure: unknown;
};

/** The mock API as a listener for a server of one's own. */
export function createMockListener({
  scenario = {},
  storage = memoryStorage(),
  base = '',
  origins = [],
  onAnswer = () => undefined,
}: MockServerOptions) {
  const store = createScenarioStore(storage);
  store.set(scenario);
  const now = () => new Date(timeOf(store.get().clock, Date.now()));
  const clients = new WeakMap<Request, Client>();
  const endpoints = new WeakMap<Request, EndpointName>();
  const api = createMockApi({
    storage,
    scenario: store,
    now,
    base,
    client: request => clients.get(request) ?? { ip: '127.0.0.1', userAgent: '' },
    onEndpoint: (request, endpoint) => endpoints.set(request, endpoint),
  });
  const connections = new Map<Duplex, Connection>();

  function connectionOf(socket: Socket): Connection {
    const known = connections.get(socket);
    if (known) return known;
    const connection = new Connection(socket);
    connections.set(socket, connection);
    socket.once('close', () => connections.delete(socket));
    return connection;
  }

  const listener: RequestListener = (incoming, response) => {
    const connection = connectionOf(incoming.socket);
    connection.take(incoming, response, exchange => serve(connection, exchange));
  };

  async function serve(connection: Connection, exchange: Exchange): Promise<void> {
    const { incoming } = exchange;
    const started = performance.now();
    const note = (endpoint: Answer['endpoint'], status: number | null, failure: unknown = null) =>
      onAnswer({ endpoint, status, failure, milliseconds: Math.round(performance.now() - started) });
    const body = await readBody(exchange);
    if (body === null) return note(null, null);
    if (body instanceof Rejection) {
      connection.endWith(body, headersFor(toResponse(body), incoming), incoming.method !== 'HEAD');
      return note(null, body.status);
    }
    const target = refuseHead(incoming) ?? readTarget(incoming, ownHost(incoming));
    if (target instanceof Rejection) {
      await deliver(connection, exchange, toResponse(target));
      return note(null, target.status);
    }
    if (isPreflight(incoming)) {
      const reply = toResponse(answerPreflight(incoming, origins));
      await deliver(connection, exchange, reply);
      return note('preflight', reply.status);
    }
    const request = toRequest(exchange, target, body);
    clients.set(request, clientOf(incoming));
    const outcome = await api.handle(request).then(
      reply => ({ reply, failure: null }),
      (failure: unknown) => ({ reply: toResponse(internalError()), failure }),
    );
    const endpoint = endpoints.get(request) ?? null;
    if (exchange.gone.aborted) return note(endpoint, null);
    await deliver(connection, exchange, outcome.reply);
    note(endpoint, outcome.reply.type === 'error' ? null : outcome.reply.status, outcome.failure);
  }

  async function deliver(connection: Connection, { incoming, response }: Exchange, reply: Response) {
    // `Response.error()`: the connection breaks, as it would.
    if (reply.type === 'error') {
      incoming.socket.destroy();
      return;
    }
    const headers = headersFor(reply, incoming);
    if (connection.isEnding) headers.set('Connection', 'close');
    response.writeHead(reply.status, reply.statusText, Object.fromEntries(headers));
    response.end(reply.body === null ? undefined : Buffer.from(await reply.arrayBuffer()));
    await sent(response);
  }

  function headersFor(reply: Response, incoming: IncomingMessage | null): Headers {
    const headers = new Headers(reply.headers);
    headers.set('Date', now().toUTCString());
    addCors(headers, incoming?.headers.origin, origins);
    return headers;
  }

  /** What never became a request. */
  function refuse(socket: Duplex, why: Rejection): void {
    if (!(socket instanceof Socket)) return void socket.destroy();
    const connection = connectionOf(socket);
    connection.breakOff(why, () => {
      connection.endWith(why, headersFor(toResponse(why), null), true);
      onAnswer({ endpoint: null, status: why.status, milliseconds: 0, failure: null });
    });
  }

  /** Lets a server refuse in the API's words what never becomes a request. */
  function guard(server: Server): void {
    server.on('connection', connectionOf);
    // Who sends nothing more may still be reading; Node would hang up before the answer.
    Object.assign(server, { httpAllowHalfOpen: true });
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') socket.destroy();
      else refuse(socket, refusalFor(error.code));
    });
    server.on('connect', (_, socket) => refuse(socket, refuseMethod('CONNECT')));
    server.on('checkExpectation', (incoming, response) => {
      const connection = connectionOf(incoming.socket);
      connection.take(incoming, response, async exchange => {
        await deliver(connection, exchange, toResponse(unmetExpectation()));
      });
    });
    server.on('checkContinue', (incoming: IncomingMessage, response: ServerResponse) => {
      if (!isDeclaredTooLarge(incoming)) response.writeContinue();
      listener(incoming, response);
    });
  }

  const endConnections = () => {
    for (const connection of connections.values()) connection.endWhenIdle();
  };
  return { listener, guard, setScenario: store.set, reset: api.reset, endConnections };
}

function refusalFor(code: string | undefined): Rejection {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return tooSlow();
    case 'HPE_HEADER_OVERFLOW':
      return headTooLarge();
    default:
      return badRequest('The request is not valid HTTP/1.1.');
  }
}

function clientOf({ socket, headers }: IncomingMessage): Client {
  return { ip: socket.remoteAddress ?? '127.0.0.1', userAgent: headers['user-agent'] ?? '' };
}

function ownHost({ socket }: IncomingMessage): string {
  return `127.0.0.1:${socket.localPort}`;
}
