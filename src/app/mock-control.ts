// What the console knows of its mock: enough to show and set a scenario. `main.tsx` hands it in, in mock mode only.
type Fault = { readonly endpoint: string; readonly kind: string; readonly times: number | null };

export type MockScenario = {
  readonly seed: string;
  readonly faults: readonly Fault[];
  /** Milliseconds. */
  readonly latency: number;
  /** Milliseconds by which the page's clock is ahead. */
  readonly clockOffset: number;
};

export type MockControl = {
  readonly options: {
    readonly seeds: readonly string[];
    readonly endpoints: readonly string[];
    readonly faultKinds: readonly string[];
    readonly latencies: readonly number[];
  };
  readonly read: () => MockScenario;
  /** Sets what is given. Values that are not among the options are ignored. */
  readonly write: (patch: Partial<MockScenario>) => void;
  /** Starts the demo data afresh. */
  readonly reset: () => void;
};
