// What a page can do with its mock: the panel's and the sign-in page's view of it.
import type { DEMO_USERS, ENDPOINTS, FAULT_KINDS, LATENCIES, Scenario, SEEDS } from './scenario.ts';

export type MockControl = {
  readonly users: typeof DEMO_USERS;
  /** Every demo user's password, and the one-time code of those who need one. */
  readonly password: string;
  readonly code: string;
  readonly scenario: {
    /** The same object for as long as nothing changed. */
    get(): Scenario;
    /** A moved clock counts at once; another seed starts the data afresh with the next request. */
    set(patch: Partial<Scenario>): void;
  };
  readonly options: {
    readonly seeds: typeof SEEDS;
    readonly endpoints: typeof ENDPOINTS;
    readonly faultKinds: typeof FAULT_KINDS;
    readonly latencies: typeof LATENCIES;
  };
  /** Forgets every created and deleted token, and every session with them. */
  resetData(): void;
};
