// What a page can do with its mock: the panel's and the sign-in page's view of it.
import type { ScenarioText } from './scenario.ts';

export type MockControl = {
  readonly control: {
    readonly options: {
      readonly seeds: readonly string[];
      readonly endpoints: readonly string[];
      readonly faultKinds: readonly string[];
      readonly latencies: readonly string[];
    };
    readonly read: () => ScenarioText;
    /**
     * Judged like anything else in storage: a value that is no option falls back to its default. Another clock
     * counts at once; another seed starts the data afresh with the next request.
     */
    readonly write: (patch: { readonly [Key in keyof ScenarioText]?: unknown }) => void;
    /** Forgets every created and deleted token, and every session with them. */
    readonly reset: () => void;
  };
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
};
