// Starts the mock in a page: what its address asks for, its clock, its data in localStorage, and its service worker.
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

/** A page doesn't know its own address; this one is reserved for documentation (RFC 5737). */
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
    /** Every demo user's password, and the one-time code of those who need one. */
    readonly password: string;
    readonly code: string;
  };
  /** What the address asked for; `null` when it held no link. */
  readonly link: StartedLink | null;
};

type StartedLink = {
  /** Whom to sign in as, and how the link says so. */
  readonly user: { readonly login: string; readonly part: string } | null;
  /** What the link said that is no setting. */
  readonly ignored: readonly string[];
  /** Faults and latency wait for this, so that they don't spoil the link's own sign-in. */
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
    client: () => ({ ip: PAGE_IP, userAgent: navigator.userAgent }),
    base: BASE,
  });
  if (link) api.reset();
  await startWorker(mswHandlers(api, BASE));
  // What another tab set counts here as well.
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

/** Takes the link out of the address, so that a reload goes on with what there is, and sets its scenario. */
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

/** Told to the other tabs of this address only. */
function onStorage(listener: () => void): () => void {
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}

async function startWorker(handlers: ReturnType<typeof mswHandlers>): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    throw failure(
      'this page may not use service workers, which need HTTPS or localhost, and which some private windows forbid',
    );
  }
  allowWorkerScript(WORKER_URL);
  keepWorker();
  try {
    await setupWorker(...handlers).start({
      serviceWorker: { url: WORKER_URL },
      quiet: true,
      onUnhandledRequest: 'bypass',
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw failure(`its service worker could not be registered (${why.trim()})`, cause);
  }
}

/**
 * A page that is left tells MSW's worker so, which then answers it no more and, when no page is left, unregisters
 * itself. But a reload leaves the page too: what it still asks would go to the network, and the page that comes would
 * find a worker that is half gone. Without that word it stays, and without a page it lets every request pass.
 */
function keepWorker(): void {
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
    throw failure('this browser keeps no data for this address', cause);
  }
}

/** What happened, why, and what to do next. */
function failure(why: string, cause?: unknown): Error {
  return new Error(
    `The demo API could not start, because ${why}. ` +
      'Open the console at its http://localhost address, in an ordinary window that allows site data, and reload.',
    { cause },
  );
}
