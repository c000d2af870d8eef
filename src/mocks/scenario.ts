// Everything that a scenario can set: users, seeds, faults, latency, clock. The settings dialog and the browser tests use these types.

/** The password of every demo user. */
export const DEMO_PASSWORD = 'correct horse battery';

/** The one-time code of every demo user with two-factor authentication. */
export const DEMO_CODE = '123456';

export const DEMO_USERS = [
  { key: 'superuser', login: 'superuser@example.com', name: 'Sana Ueda', about: 'Superuser' },
  { key: 'engineer', login: 'engineer@example.com', name: 'Emil Novak', about: 'Engineer' },
  { key: 'billing', login: 'billing@example.com', name: 'Bea Lindqvist', about: 'Billing' },
  { key: 'user', login: 'user@example.com', name: 'Umar Said', about: 'User' },
  {
    key: 'otp',
    login: 'otp@example.com',
    name: 'Olga Petrova',
    about: 'Engineer with two-factor authentication',
  },
  {
    key: 'limited',
    login: 'limited@example.com',
    name: 'Liam Byrne',
    about: 'Engineer with 100 active tokens',
  },
  {
    key: 'sso',
    login: 'superuser@sso.example.com',
    name: 'Sol Okafor',
    about: 'Superuser of an account that requires single sign-on',
  },
] as const;

export type DemoUserKey = (typeof DEMO_USERS)[number]['key'];

/**
 * `at-limit`: two users have 100 active tokens and one has 93. `legacy`: an account from before 2017.
 * `large`: 100,000 tokens of 2,000 users.
 */
export const SEEDS = ['default', 'empty', 'at-limit', 'legacy', 'large'] as const;

export type SeedName = (typeof SEEDS)[number];

/** All endpoints that faults can apply to. Sessions share their paths with tokens. */
export const ENDPOINTS = [
  'session.create',
  'session.delete',
  'tokens.create',
  'tokens.list',
  'tokens.self',
  'tokens.get',
  'tokens.delete',
  'tokens.bulk',
  'automation.create',
  'automation.list',
  'automation.get',
  'automation.services',
  'automation.delete',
  'account.get',
  'account.tokens',
  'users.list',
  'users.get',
  'users.delete',
  'accounts.list',
  'accounts.switch',
  'sudo.create',
  'user.get',
  'customer.get',
  'services.list',
  'verify.get',
  'openid.get',
  'events.list',
  'events.get',
] as const;

export type EndpointName = (typeof ENDPOINTS)[number];

/**
 * The kinds of faults. With `time-out` and `malformed` the request takes effect, but the response is lost or cut
 * off. All other kinds have no effect: `offline` never reaches the server, the rest are refused.
 */
export const FAULT_KINDS = [
  '400',
  '401',
  '403',
  '403-sudo',
  '404',
  '409',
  '422',
  '429',
  '500',
  'time-out',
  'offline',
  'malformed',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export type Fault = {
  readonly endpoint: EndpointName;
  readonly kind: FaultKind;
  /** The number of requests that fail; `null` means all until the fault is cleared. */
  readonly times: number | null;
};

/** A fault as text: `tokens.create.500` until cleared, `tokens.create.500*1` once, `…*3` three times. */
export type FaultText = `${EndpointName}.${FaultKind}` | `${EndpointName}.${FaultKind}*${number}`;

/** The delay of responses in milliseconds. */
export type Latency = { readonly min: number; readonly max: number };

/** A latency as text, in milliseconds: `300`, or a range such as `100-900`. */
export type LatencyText = `${number}` | `${number}-${number}`;

export const LATENCIES = ['0', '300', '2000', '100-900'] as const satisfies readonly LatencyText[];

/** The clock of the mock and its page: offset from the system time, or stopped at an instant. */
export type Clock =
  | { readonly kind: 'running' /** Milliseconds. */; readonly offset: number }
  | { readonly kind: 'stopped' /** Milliseconds since 1970. */; readonly at: number };

export type Scenario = {
  readonly seed: SeedName;
  readonly faults: readonly Fault[];
  readonly latency: Latency;
  readonly clock: Clock;
};

/** A scenario as text, as it is stored and as tests and links write it. */
export type ScenarioText = {
  readonly seed: SeedName;
  readonly faults: readonly FaultText[];
  readonly latency: LatencyText;
  readonly clock: Clock;
};

export const DEFAULT_SCENARIO = {
  seed: 'default',
  faults: [],
  latency: { min: 0, max: 0 },
  clock: { kind: 'running', offset: 0 },
} as const satisfies Scenario;

/** The localStorage key of the scenario. The mock's data has a separate key. */
export const SCENARIO_STORAGE_KEY = 'token-console.mock.scenario';
