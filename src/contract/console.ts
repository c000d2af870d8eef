// The console's real client, with the mock's handlers in place of the network.
import { onTestFinished, vi } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { computerNow } from '../api/computer-clock.ts';
import { TIME_LIMIT } from '../api/http.ts';
import { learnFromHeaders } from '../api/server-clock.ts';
import { forgetSessionKey } from '../api/session-key.ts';
import { enterSudo, signIn } from '../api/sign-in.ts';
import { createMockApi, type MockApi } from '../mocks/mock-api.ts';
import { memoryStorage } from '../mocks/model/storage.ts';
import { createScenarioStore } from '../mocks/scenario/store.ts';
import {
  DEMO_PASSWORD,
  DEMO_USERS,
  type DemoUserKey,
  type EndpointName,
  type FaultKind,
} from '../mocks/scenario.ts';
import type { Failure, ForeignAnswer } from './failures.ts';

/** The time in every test, until a time limit passes. */
const NOW = new Date('2026-03-10T11:48:00Z');

/** What this console is to the API. */
export const CLIENT = { ip: '198.51.100.7', userAgent: 'contract test' };

export type Console = {
  /** The mock, for what others do. */
  readonly api: MockApi;
  /** The next request to this endpoint fails. */
  readonly fail: (endpoint: EndpointName, kind: FaultKind) => void;
  /** Waits until the mock has answered the next request to this endpoint, or has decided not to answer it. */
  readonly served: (endpoint: EndpointName) => Promise<void>;
  /** The next request with this method gets this answer, and does not reach the mock. */
  readonly answerNext: (method: string, answer: ForeignAnswer) => void;
};

export function credentials(user: DemoUserKey) {
  const login = DEMO_USERS.find(({ key }) => key === user)?.login ?? '';
  return { login, password: DEMO_PASSWORD, code: null };
}

/**
 * Opens the console on a new mock, and signs in as a superuser with sudo. It closes when the test ends.
 * @param ahead the milliseconds by which the API's clock is ahead of the computer's.
 */
export async function openConsole(ahead = 0): Promise<Console> {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const storage = memoryStorage();
  const scenario = createScenarioStore(storage);
  const waiting = new Map<EndpointName, () => void>();
  const api = createMockApi({
    storage,
    scenario,
    now: () => new Date(Date.now() + ahead),
    client: () => CLIENT,
    base: '/api',
    onEndpoint: (_request, endpoint) => waiting.get(endpoint)?.(),
  });
  let foreign: { readonly method: string; readonly answer: ForeignAnswer } | null = null;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (foreign !== null && foreign.method === init.method) {
      const { status, body } = foreign.answer;
      foreign = null;
      return new Response(body, { status });
    }
    const response = await api.handle(new Request(`http://console.test${path}`, init));
    // This is how a browser reports a request that could not be sent.
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  });
  onTestFinished(() => {
    forgetSessionKey();
    // For the tests after this one, the computer's clock is right again.
    learnFromHeaders(new Headers({ Date: new Date().toUTCString() }), computerNow());
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  await signIn(credentials('superuser'));
  await enterSudo(credentials('superuser'));
  return {
    api,
    answerNext: (method, answer) => {
      foreign = { method, answer };
    },
    fail: (endpoint, kind) => scenario.set({ faults: [{ endpoint, kind, times: 1 }] }),
    served: async endpoint => {
      await new Promise<void>(resolve => waiting.set(endpoint, resolve));
      // The mock awaits no I/O once it knows the endpoint, so it is done by the next turn of the event loop.
      await new Promise(setImmediate);
    },
  };
}

/** What became of a request: what it resolved to, or the error that it was rejected with. */
export type Outcome = { readonly resolved: unknown } | Failure;

/**
 * Sends a request whose first answer has this fault.
 * @param timeLimit milliseconds after which the client gives up on an answer that does not come.
 */
export async function sendWithFault(
  { fail, served }: Console,
  endpoint: EndpointName,
  kind: FaultKind,
  send: () => Promise<unknown>,
  timeLimit = TIME_LIMIT,
): Promise<Outcome> {
  fail(endpoint, kind);
  const reached = served(endpoint);
  const outcome = outcomeOf(send());
  if (kind !== 'time-out') return outcome;
  const settled = vi.fn();
  void outcome.then(settled);
  await reached;
  await vi.advanceTimersByTimeAsync(timeLimit - 1);
  if (settled.mock.calls.length > 0) throw new Error('The client did not wait for its whole time limit.');
  await vi.advanceTimersByTimeAsync(1);
  return outcome;
}

async function outcomeOf(request: Promise<unknown>): Promise<Outcome> {
  try {
    return { resolved: await request };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { kind, status, message, retryAfter } = error;
    return { kind, status, message, retryAfter };
  }
}
