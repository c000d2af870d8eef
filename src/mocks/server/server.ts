// The mock API as an HTTP server on this machine, with the limits of node:http and an orderly end.
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Scenario } from '../scenario.ts';
import { refuseMethod, refuseUnreadable } from './refusals.ts';
import { createMockListener, type MockListenerOptions } from './request-listener.ts';

export type MockServerOptions = MockListenerOptions & {
  readonly timeouts?: Timeouts;
  /**
   * Called once the port is bound and before any request is answered. Returns further options. A state file is
   * opened here, so that a server whose port is taken leaves the file alone.
   */
  readonly onBound?: () => MockListenerOptions;
};

/** In milliseconds. */
type Timeouts = {
  /** How long a client may take to send the headers. */
  readonly headers?: number;
  /** How long a client may take to send a whole request. */
  readonly request?: number;
  /** How long a response may still take after the server is told to close. */
  readonly close?: number;
};

export type MockServer = {
  /** Such as `http://127.0.0.1:4010`, without a slash at the end. */
  readonly url: string;
  /** Changes the scenario while the server runs. Another seed also discards all changes to the data. */
  readonly setScenario: (patch: Partial<Scenario>) => void;
  /** Discards all changes to the data. */
  readonly reset: () => Promise<void>;
  /** Completes the responses under way, then closes. Responses that take too long are cut off. */
  readonly close: () => Promise<void>;
};

/** Serves the mock API on loopback. Port 0 takes any free port. Rejects if the port is taken. */
export async function startMockServer(port: number, options: MockServerOptions = {}): Promise<MockServer> {
  const timeouts = { headers: 10_000, request: 30_000, close: 2000, ...options.timeouts };
  const server = createServer({
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    connectionsCheckingInterval: Math.min(1000, timeouts.headers),
    maxHeaderSize: 16 * 1024,
    // The listener refuses it with a body.
    requireHostHeader: false,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // Nothing is awaited from here on, so no request comes before its listener.
  const { listener, refuse, endKeepAlive, setScenario, reset } = listenerFor(server, options);
  server.on('request', listener);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuse(socket, refuseUnreadable(error.code));
  });
  server.on('connect', (_, socket) => {
    // Node no longer handles errors of this socket: without a listener they would end the process.
    socket.on('error', () => socket.destroy());
    refuse(socket, refuseMethod('CONNECT'));
  });
  // An unknown expectation may be ignored (RFC 9110, §10.1.1).
  server.on('checkExpectation', listener);

  /** Connections without a request yet. Browsers open some in advance, and node:http would wait for them to end. */
  const unused = new Set<Socket>();
  server.on('connection', socket => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));

  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;

  function close(): Promise<void> {
    return new Promise(resolve => {
      const cut = setTimeout(() => server.closeAllConnections(), timeouts.close);
      endKeepAlive();
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      for (const socket of unused) socket.destroy();
    });
  }
  return { url: `http://127.0.0.1:${actualPort}`, setScenario, reset, close };
}

function listenerFor(server: Server, { onBound, ...options }: MockServerOptions) {
  try {
    return createMockListener({ ...options, ...onBound?.() });
  } catch (error) {
    server.close();
    throw error;
  }
}
