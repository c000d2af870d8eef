// Answers the requests of a node:http server with the mock API: @hono/node-server converts requests and responses.
import type { RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMockApi } from '../mock-api.ts';
import { internalError, type Rejection } from '../model/reject.ts';
import { type MockStorage, memoryStorage } from '../model/storage.ts';
import { timeOf } from '../model/time-of-clock.ts';
import type { Client } from '../request/parsed-request.ts';
import { toResponse } from '../request/reply.ts';
import { createScenarioStore } from '../scenario/store.ts';
import type { EndpointName, Scenario } from '../scenario.ts';
import { addCors, answerPreflight, isPreflight, refuseOrigin } from './cors.ts';
import { malformedAddress, refuseHead } from './refusals.ts';

export type MockListenerOptions = {
  /** What differs from the default scenario. */
  readonly scenario?: Partial<Scenario>;
  /** Where the state is kept. Default: in memory. */
  readonly storage?: MockStorage;
  /** The path below which the API lies, such as `/api`. Default: the root. */
  readonly base?: string;
  /** The origins whose pages may read the responses, such as `http://localhost:4173`. Default: none. */
  readonly origins?: readonly string[];
  /** Called after each response. It receives nothing that the client sent. */
  readonly onAnswer?: (answer: Answer) => void;
};

export type Answer = {
  /** `null` if the request reached no endpoint. */
  readonly endpoint: EndpointName | 'preflight' | null;
  /** `null` if the client received no complete response. */
  readonly status: number | null;
  readonly milliseconds: number;
  /** The error that the mock itself threw, or `null`. */
  readonly failure: unknown;
};

/** What is known about one request while it is processed. */
type Exchange = { readonly client: Client; endpoint: Answer['endpoint']; failure: unknown };

const UNKNOWN_CLIENT: Client = { ip: '127.0.0.1', userAgent: '' };

/** The mock API as a listener for any server of node:http. */
export function createMockListener({
  scenario = {},
  storage = memoryStorage(),
  base = '',
  origins = [],
  onAnswer = () => undefined,
}: MockListenerOptions) {
  const store = createScenarioStore(storage);
  store.set(scenario);
  const now = () => new Date(timeOf(store.get().clock, Date.now()));
  const exchanges = new WeakMap<Request, Exchange>();
  let isClosing = false;
  const api = createMockApi({
    storage,
    scenario: store,
    now,
    base,
    client: request => exchanges.get(request)?.client ?? UNKNOWN_CLIENT,
    onEndpoint: (request, endpoint) => {
      const exchange = exchanges.get(request);
      if (exchange) exchange.endpoint = endpoint;
    },
  });

  const listener: RequestListener = (incoming, outgoing) => {
    const started = performance.now();
    const { socket, headers } = incoming;
    const client = { ip: socket.remoteAddress ?? '127.0.0.1', userAgent: headers['user-agent'] ?? '' };
    const exchange: Exchange = { client, endpoint: null, failure: null };
    outgoing.once('close', () => {
      const status = outgoing.writableFinished ? outgoing.statusCode : null;
      // A client that gave up before it had sent its request has not been answered.
      if (exchange.endpoint === null && status === null) return;
      const { endpoint, failure } = exchange;
      onAnswer({ endpoint, status, failure, milliseconds: Math.round(performance.now() - started) });
    });

    async function respond(request: Request): Promise<Response> {
      const refusal = URL.canParse(request.url) ? refuseHead(incoming) : malformedAddress();
      if (refusal !== null) return completed(toResponse(refusal));
      const isAsked = isPreflight(request);
      if (isAsked) exchange.endpoint = 'preflight';
      // Before anything is executed: the browser would only keep the response from the page.
      const foreign = refuseOrigin(headers, origins);
      if (foreign !== null) return completed(toResponse(foreign));
      if (isAsked) return completed(toResponse(answerPreflight()));
      exchanges.set(request, exchange);
      try {
        return completed(await api.handle(request));
      } catch (error) {
        if (!socket.destroyed) exchange.failure = error;
        return completed(toResponse(internalError()));
      }
    }

    function completed(response: Response): Response {
      // `Response.error()` stands for a network failure.
      if (response.type === 'error') socket.destroy();
      if (socket.destroyed) return RESPONSE_ALREADY_SENT;
      outgoing.statusMessage = response.statusText;
      addServerHeaders(response.headers, headers.origin);
      // Most responses of the API have no Content-Length (wire.md §1.2). HTTP/1.0 has no chunks, so it needs one.
      if (response.body && !response.headers.has('Content-Length') && incoming.httpVersion === '1.1') {
        response.headers.set('Transfer-Encoding', 'chunked');
      }
      return response;
    }

    void getRequestListener(respond, {
      // The default host counts for HTTP/1.0 only, which does not require the header.
      hostname: '127.0.0.1',
      overrideGlobalObjects: false,
      // Only called for a malformed address: `respond` catches its own errors.
      errorHandler: () => completed(toResponse(malformedAddress())),
    })(incoming, outgoing);
  };

  function addServerHeaders(headers: Headers, origin: string | undefined): void {
    headers.set('Date', now().toUTCString());
    if (isClosing) headers.set('Connection', 'close');
    addCors(headers, origin, origins);
  }

  /** Answers on a connection whose bytes are no request that node:http can read, and ends it. */
  function refuse(socket: Duplex, refusal: Rejection): void {
    if (!socket.writable) return void socket.destroy();
    const { status, statusText, headers } = toResponse(refusal);
    addServerHeaders(headers, undefined);
    const body = JSON.stringify(refusal.body);
    headers.set('Content-Length', String(Buffer.byteLength(body)));
    headers.set('Connection', 'close');
    const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.end(`HTTP/1.1 ${status} ${statusText}\r\n${lines}\r\n${body}`, () => socket.destroy());
    onAnswer({ endpoint: null, status, milliseconds: 0, failure: null });
  }

  /** From now on each response is the last on its connection. */
  function endKeepAlive(): void {
    isClosing = true;
  }

  return { listener, refuse, endKeepAlive, setScenario: store.set, reset: api.reset };
}
