// Starts the mock in a page: its clock, its data in localStorage, and the service worker that answers for it.
import { setupWorker } from 'msw/browser';
import { setClock } from './clock.ts';
import { createMockApi } from './mock-api.ts';
import type { MockControl } from './mock-control.ts';
import { mswHandlers } from './msw-handlers.ts';
import {
  DEMO_CODE,
  DEMO_PASSWORD,
  DEMO_USERS,
  ENDPOINTS,
  FAULT_KINDS,
  LATENCIES,
  SEEDS,
} from './scenario.ts';
import { createScenarioStore, readScenario, scenarioText } from './scenario-store.ts';
import { webStorage } from './storage.ts';
import { allowWorkerScript } from './trusted-types.ts';

const BASE = '/api';
const WORKER_URL = '/mockServiceWorker.js';

/** A page doesn't know its own address; this one is reserved for documentation (RFC 5737). */
const PAGE_IP = '203.0.113.7';

export async function startMock(): Promise<MockControl> {
  const storage = webStorage(pageStorage());
  const scenario = createScenarioStore(storage);
  setClock(scenario.get().clock);
  const api = createMockApi({
    storage,
    scenario,
    now: () => new Date(),
    client: () => ({ ip: PAGE_IP, userAgent: navigator.userAgent }),
    base: BASE,
  });
  await startWorker(mswHandlers(api, BASE));
  return {
    control: {
      options: { seeds: SEEDS, endpoints: ENDPOINTS, faultKinds: FAULT_KINDS, latencies: LATENCIES },
      read: () => scenarioText(scenario.get()),
      write: patch => {
        scenario.set(readScenario({ ...scenarioText(scenario.get()), ...patch }));
        setClock(scenario.get().clock);
      },
      reset: api.reset,
    },
    demo: {
      users: DEMO_USERS.map(user => ({ ...user, twoFactor: user.key === 'otp' })),
      password: DEMO_PASSWORD,
      code: DEMO_CODE,
    },
  };
}

async function startWorker(handlers: ReturnType<typeof mswHandlers>): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    throw failure(
      'this page may not use service workers, which need HTTPS or localhost, and which some private windows forbid',
    );
  }
  allowWorkerScript(WORKER_URL);
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
