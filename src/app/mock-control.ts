// What the console knows of its mock: enough to show and set a scenario. `main.tsx` hands it in, in mock mode only.
/** What time it is for the page and its mock. In milliseconds, as in the mock's own `Clock`. */
export type MockClock =
  | { readonly kind: 'running'; readonly offset: number }
  | { readonly kind: 'stopped'; readonly at: number };

export type MockScenario = {
  readonly seed: string;
  /** Such as `tokens.create.500*2`: without the number, until cleared. */
  readonly faults: readonly string[];
  /** Milliseconds: `300`, or a range, `100-900`. */
  readonly latency: string;
  readonly clock: MockClock;
};

export type MockControl = {
  readonly options: {
    readonly seeds: readonly string[];
    readonly endpoints: readonly string[];
    readonly faultKinds: readonly string[];
    readonly latencies: readonly string[];
  };
  readonly read: () => MockScenario;
  /** Sets what is given. Values that are not among the options are ignored. */
  readonly write: (patch: Partial<MockScenario>) => void;
  /** Starts the demo data afresh. */
  readonly reset: () => void;
};
