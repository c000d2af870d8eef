// The test harness of the mock: an API with a controllable clock, and shortcuts for requests.
import { CONSOLE_SESSION_NAME } from '../../domain/token.ts';
import { createMockApi, type MockApi, type MockApiOptions } from '../mock-api.ts';
import { type MockStorage, memoryStorage } from '../model/storage.ts';
import { createScenarioStore } from '../scenario/store.ts';
import { DEMO_CODE, DEMO_PASSWORD, type Scenario } from '../scenario.ts';
import { DATA_STORAGE_KEY } from '../state/stored-state.ts';

const ADDRESS = 'http://mock.test/api';

/** Twelve minutes before a full hour, with milliseconds that the wire format drops. */
export const START = new Date('2026-03-10T11:48:00.500Z');

export const CLIENT = { ip: '198.51.100.7', userAgent: 'vitest/4' };

export type Call = {
  readonly key?: string;
  readonly form?: Record<string, string> | readonly (readonly [string, string])[];
  readonly json?: unknown;
  readonly code?: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal;
};

export type Harness = {
  readonly api: MockApi;
  readonly storage: MockStorage;
  readonly clock: { now: Date };
  /** The machine's time, which runs on while the scenario's clock is stopped. */
  readonly machine: { time: number };
  call(method: string, path: string, call?: Call): Promise<Response>;
  setScenario(patch: Partial<Scenario>): void;
  /** Moves the clock forward. */
  advanceClock(milliseconds: number): void;
  /** Signs in and returns the key of the session. */
  signIn(login: string): Promise<string>;
  /** Signs in, enters sudo, and returns the key of the session. */
  sudo(login: string): Promise<string>;
};

export function harness(
  storage: MockStorage = memoryStorage(),
  options: Pick<MockApiOptions, 'contract'> = {},
): Harness {
  const scenario = createScenarioStore(storage);
  const clock = { now: START };
  const machine = { time: Date.now() };
  const api = createMockApi({
    ...options,
    storage,
    scenario,
    now: () => clock.now,
    machineTime: () => machine.time,
    client: () => CLIENT,
    base: '/api',
  });
  const self: Harness = {
    api,
    storage,
    clock,
    machine,
    call: (method, path, call = {}) => self.api.handle(requestOf(method, path, call)),
    setScenario: scenario.set,
    advanceClock: milliseconds => {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
    signIn: async login => {
      const form = { name: CONSOLE_SESSION_NAME, scope: 'global', username: login, password: DEMO_PASSWORD };
      return readKey(await self.call('POST', '/tokens', { form, code: DEMO_CODE }));
    },
    sudo: async login => {
      const key = await self.signIn(login);
      const response = await self.call('POST', '/sudo', {
        key,
        form: { password: DEMO_PASSWORD },
        code: DEMO_CODE,
      });
      if (!response.ok) throw new Error(`Sudo was refused: ${await response.text()}`);
      return key;
    },
  };
  return self;
}

/** All records of the mock's data, as they are stored. */
export function storedText({ storage }: Pick<Harness, 'storage'>): string {
  return [...storage.entries(DATA_STORAGE_KEY)].map(record => record.join(' ')).join('\n');
}

/** The recorded events, in their order. */
export function storedEvents({ storage }: Pick<Harness, 'storage'>): Record<string, unknown>[] {
  return [...storage.entries(DATA_STORAGE_KEY)]
    .filter(([key]) => key.includes('.events.'))
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([, text]) => JSON.parse(text));
}

/** The logins of the demo users who are not superusers. */
export const NON_SUPERUSERS = [
  'engineer@example.com',
  'billing@example.com',
  'user@example.com',
  'otp@example.com',
  'limited@example.com',
] as const;

/** Creates an automation token with the given key, which must be in sudo. */
export async function createAutomationToken(mock: Harness, key: string, fields: object = {}) {
  const json = { name: 'Deploy', role: 'engineer', scope: 'global', ...fields };
  const body = await (await mock.call('POST', '/automation-tokens', { key, json })).json();
  if (typeof body.access_token !== 'string') throw new Error(`None was created: ${JSON.stringify(body)}`);
  return { id: String(body.id), key: String(body.access_token), customerId: String(body.customer_id) };
}

/** The secret in the response to a creation. */
export async function readKey(response: Response): Promise<string> {
  const body: unknown = await response.json();
  if (typeof body === 'object' && body !== null && 'access_token' in body) return String(body.access_token);
  throw new Error(`No token was created: ${JSON.stringify(body)}`);
}

function requestOf(
  method: string,
  path: string,
  { key, form, json, code, headers, body, signal }: Call,
): Request {
  const all = new Headers(headers);
  if (key !== undefined) all.set('Fastly-Key', key);
  if (code !== undefined) all.set('Fastly-OTP', code);
  if (json !== undefined && !all.has('Content-Type')) all.set('Content-Type', 'application/json');
  const pairs = form && (Array.isArray(form) ? form : Object.entries(form)).map(pair => [...pair]);
  const content = body ?? (json === undefined ? pairs && new URLSearchParams(pairs) : JSON.stringify(json));
  return new Request(ADDRESS + path, { method, headers: all, body: content ?? null, signal: signal ?? null });
}
