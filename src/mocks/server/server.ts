// The mock API over HTTP: the same handlers as in the browser, behind node:http.
import { createServer } from 'node:http';
import type { Scenario } from '../scenario.ts';
import { createMockListener, type MockServerOptions } from './listener.ts';

export { createMockListener, type MockServerOptions };

export type MockServer = {
  /** Such as `http://127.0.0.1:4010`, without a slash at the end. */
  readonly url: string;
  /** Changes the world while the server runs: faults, latency and clock count at once, another seed starts afresh. */
  readonly setScenario: (patch: Partial<Scenario>) => void;
  /** Forgets everything that happened since the seed. */
  readonly reset: () => void;
  /** Answers what is under way, then ends; what hangs is cut off. */
  readonly close: () => Promise<void>;
};

/** How long an answer that is under way may take when the server ends. */
const GRACE_MS = 2000;

/** Serves the mock API on loopback. Port 0 takes any free one. Rejects when the port is taken. */
export async function startMockServer(port: number, options: MockServerOptions = {}): Promise<MockServer> {
  const { listener, guard, setScenario, reset, endConnections } = createMockListener(options);
  const { headersTimeout = 10_000, requestTimeout = 30_000 } = options.timeouts ?? {};
  const server = createServer(
    {
      headersTimeout,
      requestTimeout,
      connectionsCheckingInterval: Math.min(1000, headersTimeout),
      // Said by the listener, in the API's words.
      requireHostHeader: false,
    },
    listener,
  );
  guard(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  function close(): Promise<void> {
    return new Promise(resolve => {
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      endConnections();
    });
  }
  return { url: `http://127.0.0.1:${actual}`, setScenario, reset, close };
}
