// Starts the mock in a page: applies the scenario link, sets the clock, and registers the service worker.
import { setupWorker } from 'msw/browser';
import { createMockApi } from '../mock-api.ts';
import { webStorage } from '../model/storage.ts';
import { extractLink, readLink } from '../scenario/link.ts';
import { createScenarioStore, type ScenarioStore } from '../scenario/store.ts';
import { DEFAULT_SCENARIO, DEMO_CODE, DEMO_PASSWORD, DEMO_USERS } from '../scenario.ts';
import { machineTime, setClock } from './clock.ts';
import { createMockControl } from './mock-control.ts';
import { mswHandlers } from './msw-handlers.ts';
import { allowWorkerScript } from './trusted-types.ts';

const BASE = '/api';
const WORKER_URL = '/mockServiceWorker.js';

/** A page can't know its own IP address; this one is reserved for documentation (RFC 5737). */
const PAGE_IP = '203.0.113.7';

export type StartedMock = {
  readonly control: ReturnType<typeof createMockControl>;
  readonly demo: {
    readonly users: readonly {
      readonly login: string;
      readonly name: string;
      readonly about: string;
      readonly twoFactor: boolean;
    }[];
    /** The password of all demo users, and the one-time code of those with two-factor authentication. */
    readonly password: string;
    readonly code: string;
  };
  /** The scenario link in the page's URL; `null` if there was none. */
  readonly link: StartedLink | null;
};

type StartedLink = {
  /** The user to sign in as, and the part of the link that names them. */
  readonly user: { readonly login: string; readonly part: string } | null;
  /** The parts of the link that are not settings. */
  readonly ignored: readonly string[];
  /** Starts faults and latency. Called after the sign-in, so that they don't affect it. */
  readonly begin: () => void;
};

export async function startMock(): Promise<StartedMock> {
  const storage = webStorage(pageStorage());
  const scenario = createScenarioStore(storage);
  const link = openLink(scenario);
  setClock(scenario.get().clock);
  const api = createMockApi({
    storage,
    scenario,
    now: () => new Date(),
    machineTime,
    client: () => ({ ip: PAGE_IP, userAgent: navigator.userAgent }),
    base: BASE,
  });
  if (link) await api.reset();
  await startWorker(mswHandlers(api, BASE));
  // Another tab may have changed the clock.
  onStorage(() => setClock(scenario.get().clock));
  return {
    control: createMockControl(scenario, api, onStorage),
    demo: {
      users: DEMO_USERS.map(user => ({ ...user, twoFactor: user.key === 'otp' })),
      password: DEMO_PASSWORD,
      code: DEMO_CODE,
    },
    link,
  };
}

/** Sets the scenario of the link and removes the link from the URL, so that a reload keeps later changes. */
function openLink(scenario: ScenarioStore): StartedLink | null {
  const { text, rest } = extractLink(location.search);
  if (text === null) return null;
  history.replaceState(history.state, '', location.pathname + rest + location.hash);
  const { linked, ignored } = readLink(text, machineTime());
  const { as, seed, clock, faults, latency } = linked;
  scenario.set({ ...DEFAULT_SCENARIO, seed, clock });
  const login = DEMO_USERS.find(user => user.key === as)?.login;
  return {
    user: login === undefined ? null : { login, part: `as=${as}` },
    ignored,
    begin: () => scenario.set({ faults, latency }),
  };
}

/** `storage` events are sent only to the other tabs of the same origin. */
function onStorage(listener: () => void): () => void {
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}

async function startWorker(handlers: ReturnType<typeof mswHandlers>): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    throw startError(
      'this page may not use service workers, which need HTTPS or localhost, and which some private windows forbid',
    );
  }
  allowWorkerScript(WORKER_URL);
  keepWorkerActive();
  try {
    await setupWorker(...handlers).start({
      serviceWorker: { url: WORKER_URL },
      quiet: true,
      onUnhandledRequest: 'bypass',
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw startError(`its service worker could not be registered (${why.trim()})`, cause);
  }
}

/**
 * MSW tells its worker when a page closes. The worker then stops mocking for that page, and unregisters itself when
 * there is no other. A reload closes the page too: its last requests would go to the network, and the new page would
 * find a worker that is being removed. Without this message the worker stays registered. While no page uses it, it
 * passes every request on to the network.
 */
function keepWorkerActive(): void {
  ServiceWorker.prototype.postMessage = new Proxy(ServiceWorker.prototype.postMessage, {
    apply: (post, worker, parameters) => {
      if (parameters[0] !== 'CLIENT_CLOSED') Reflect.apply(post, worker, parameters);
    },
  });
}

function pageStorage(): Storage {
  try {
    return localStorage;
  } catch (cause) {
    throw startError('this browser keeps no data for this address', cause);
  }
}

/** An error that says what happened, why, and what to do next. */
function startError(why: string, cause?: unknown): Error {
  return new Error(
    `The demo API could not start, because ${why}. ` +
      'Open the console at its http://localhost address, in an ordinary window that allows site data, and reload.',
    { cause },
  );
}
