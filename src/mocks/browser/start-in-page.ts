// Starts the mock in a page: applies the scenario link, sets the clock, and registers the service worker.
import { createMockApi } from '../mock-api.ts';
import { webStorage } from '../model/storage.ts';
import { extractLink, readLink } from '../scenario/link.ts';
import { createScenarioStore, type ScenarioStore } from '../scenario/store.ts';
import { DEFAULT_SCENARIO, DEMO_CODE, DEMO_PASSWORD, DEMO_USERS } from '../scenario.ts';
import { checkBrowser, findStorage } from './check-browser.ts';
import { machineTime, setClock } from './clock.ts';
import { createMockControl } from './mock-control.ts';
import { mswHandlers } from './msw-handlers.ts';
import { createSavedFlag } from './saved-flag.ts';
import { asStartError } from './start-error.ts';
import { registerAgain, startWorker } from './start-worker.ts';
import { type SetAside, setAsideUnreadable } from './unreadable-storage.ts';
import { answerWithoutWorker } from './without-worker.ts';

const BASE = '/api';

/** All tabs of this address share it. */
const LOCK = 'token-console.mock';

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
  /** What was stored but could not be read. */
  readonly setAside: readonly SetAside[];
};

type StartedLink = {
  /** The user to sign in as, and the part of the link that names them. */
  readonly user: { readonly login: string; readonly part: string } | null;
  /** The parts of the link that are not settings. */
  readonly ignored: readonly string[];
  /** Starts faults and latency. Called after the sign-in, so that they don't affect it. */
  readonly begin: () => void;
};

/** @throws StartError */
export async function startMock(): Promise<StartedMock> {
  try {
    return await start();
  } catch (cause) {
    throw asStartError(cause);
  }
}

async function start(): Promise<StartedMock> {
  checkBrowser();
  const pageStorage = findStorage();
  const setAside = setAsideUnreadable(pageStorage);
  const saved = createSavedFlag();
  const storage = webStorage(pageStorage, {
    withLock: action => navigator.locks.request(LOCK, action),
    onSaved: saved.set,
  });
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
  answerWithoutWorker(api, BASE, registerAgain);
  // Another tab may have changed the clock.
  onStorage(() => setClock(scenario.get().clock));
  return {
    control: createMockControl(scenario, api, saved, onStorage),
    demo: {
      users: DEMO_USERS.map(user => ({ ...user, twoFactor: user.key === 'otp' })),
      password: DEMO_PASSWORD,
      code: DEMO_CODE,
    },
    link,
    setAside,
  };
}

/** Sets the scenario of the link and removes the link from the URL, so that a reload keeps later changes. */
function openLink(scenario: ScenarioStore): StartedLink | null {
  const { text, rest } = extractLink(location.search);
  if (text === null) return null;
  // A whole URL: a path that begins with two slashes would be read as another host.
  history.replaceState(history.state, '', location.origin + location.pathname + rest + location.hash);
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
