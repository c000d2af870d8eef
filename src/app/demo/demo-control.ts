// What the console knows of its mock: enough to show and set a scenario. `main.tsx` hands it in, in mock mode only.
import { useSyncExternalStore } from 'react';

/** What time it is for the page and its mock. In milliseconds, as in the mock's own `Clock`. */
export type DemoClock =
  | { readonly kind: 'running'; readonly offset: number }
  | { readonly kind: 'stopped'; readonly at: number };

/** `machine` gives the machine's own time back; the others show an instant, and go on from there or stand. */
export type ClockSetting =
  | { readonly kind: 'machine' }
  | { readonly kind: DemoClock['kind']; readonly at: number };

export type Scenario = {
  readonly seed: string;
  /** Such as `tokens.create.500*2`: without the number, until cleared. */
  readonly faults: readonly string[];
  /** Milliseconds: `300`, or a range, `100-900`. */
  readonly latency: string;
  readonly clock: DemoClock;
};

export type DemoControl = {
  readonly options: {
    readonly seeds: readonly string[];
    readonly endpoints: readonly string[];
    readonly faultKinds: readonly string[];
    readonly latencies: readonly string[];
  };
  /** The same object for as long as nothing changed. */
  readonly read: () => Scenario;
  /** Calls back when the scenario changes, in this tab or another. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly isFault: (text: string) => boolean;
  readonly isLatency: (text: string) => boolean;
  /** Judged like anything else in storage: what is no fault is left out, what is no latency is none. */
  readonly write: (patch: { readonly faults?: readonly string[]; readonly latency?: string }) => void;
  /** Answers whether it was done: not for a time before 1970 or too far away. */
  readonly setClock: (setting: ClockSetting) => boolean;
  /** The login of the person whose key it is; `null` when it is nobody's. */
  readonly loginOf: (key: string) => Promise<string | null>;
  /**
   * The address with a link in it: to the scenario as it is, but for the data where that is given. Opening it starts
   * the data afresh and signs in.
   */
  readonly linkTo: (address: string, login: string | null, seed?: string) => string;
};

/** The scenario as it is now, whoever changes it: the panel, a request that uses up a fault, or another tab. */
export function useScenario({ subscribe, read }: DemoControl): Scenario {
  return useSyncExternalStore(subscribe, read);
}
