// The names of everything a scenario can set: users, seeds, faults, latency. The panel and the browser tests are typed by it.

/** The password of every demo user. */
export const DEMO_PASSWORD = 'correct horse battery';

/** The one-time code of every demo user with two-factor. */
export const DEMO_CODE = '123456';

export const DEMO_USERS = [
  { key: 'superuser', login: 'superuser@example.com', name: 'Sana Ueda', about: 'Superuser' },
  { key: 'engineer', login: 'engineer@example.com', name: 'Emil Novak', about: 'Engineer' },
  { key: 'billing', login: 'billing@example.com', name: 'Bea Lindqvist', about: 'Billing' },
  { key: 'user', login: 'user@example.com', name: 'Umar Said', about: 'User' },
  { key: 'otp', login: 'otp@example.com', name: 'Olga Petrova', about: 'Engineer with two-factor' },
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
    about: 'Superuser of an account that forces SSO',
  },
] as const;

export type DemoUserKey = (typeof DEMO_USERS)[number]['key'];

/**
 * `at-limit`: two people have 100 active tokens, one has 93. `legacy`: an account from before 2017.
 * `large`: 100,000 tokens of 2,000 people.
 */
export const SEEDS = ['default', 'empty', 'at-limit', 'legacy', 'large'] as const;

export type SeedName = (typeof SEEDS)[number];

/** Every endpoint that can be made to fail. A session is created and deleted at the paths of tokens. */
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
 * What can go wrong. `time-out` and `malformed` do the work and lose or garble the answer, as a broken
 * connection would; `offline` never arrives; all others refuse before anything happens.
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
  /** How many requests it spoils; `null` is until cleared. */
  readonly times: number | null;
};

/** A fault as it is written: `tokens.create.500` until cleared, `tokens.create.500*1` once, `…*3` three times. */
export type FaultText = `${EndpointName}.${FaultKind}` | `${EndpointName}.${FaultKind}*${number}`;

/** Milliseconds that an answer is held back: at least, and at most. The same for all when the two are equal. */
export type Latency = { readonly least: number; readonly most: number };

/** A latency as it is written, in milliseconds: `300`, or a range, `100-900`. */
export type LatencyText = `${number}` | `${number}-${number}`;

export const LATENCIES = ['0', '300', '2000', '100-900'] as const satisfies readonly LatencyText[];

/** What time it is for the mock and its page: so much ahead of the machine's clock, or always the same instant. */
export type Clock =
  | { readonly kind: 'running' /** Milliseconds. */; readonly offset: number }
  | { readonly kind: 'stopped' /** Milliseconds since 1970. */; readonly at: number };

export type Scenario = {
  readonly seed: SeedName;
  readonly faults: readonly Fault[];
  readonly latency: Latency;
  readonly clock: Clock;
};

/** A scenario as it is stored, and as tests and links write it. */
export type ScenarioText = {
  readonly seed: SeedName;
  readonly faults: readonly FaultText[];
  readonly latency: LatencyText;
  readonly clock: Clock;
};

export const DEFAULT_SCENARIO = {
  seed: 'default',
  faults: [],
  latency: { least: 0, most: 0 },
  clock: { kind: 'running', offset: 0 },
} as const satisfies Scenario;

/** The localStorage key of the scenario. The mock's data has a key of its own. */
export const SCENARIO_STORAGE_KEY = 'token-console.mock.scenario';
