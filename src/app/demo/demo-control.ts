// The console's interface to the mock: reads and changes the scenario. `main.tsx` provides it in mock mode.
import { useSyncExternalStore } from 'react';

/** The clock of the page and the mock, in milliseconds. */
export type DemoClock =
  | { readonly kind: 'running'; readonly offset: number }
  | { readonly kind: 'stopped'; readonly at: number };

/** `machine` restores the system time; the others set an instant, from which the clock runs or at which it stops. */
export type DemoClockSetting =
  | { readonly kind: 'machine' }
  | { readonly kind: DemoClock['kind']; readonly at: number };

export type DemoScenario = {
  readonly seed: string;
  /** For example `tokens.create.500*2` for two requests; without the number, until it is cleared. */
  readonly faults: readonly string[];
  /** In milliseconds: a number such as `300`, or a range such as `100-900`. */
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
  /** Returns the same object until the scenario changes. */
  readonly read: () => DemoScenario;
  /** Whether all changes of this tab are stored. If not, a reload loses them, and other tabs do not see them. */
  readonly isSaved: () => boolean;
  /** Calls the listener when the scenario changes, in this tab or another, or when `isSaved` does. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly isFault: (text: string) => boolean;
  readonly isLatency: (text: string) => boolean;
  /** Ignores invalid faults; an invalid latency counts as none. */
  readonly write: (patch: { readonly faults?: readonly string[]; readonly latency?: string }) => void;
  /** Returns `false` for a time before 1970 or too far in the future. */
  readonly setClock: (setting: DemoClockSetting) => boolean;
  /** The login of the key's owner; `null` if the key is unknown. */
  readonly loginOf: (key: string) => Promise<string | null>;
  /** The newest working tokens that the key's owner can replace, at most 200, with this text in their names. */
  readonly tokensOf: (
    key: string,
    text: string,
  ) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Records a use of a token by a client. @returns `false` if the token no longer works. */
  readonly recordUse: (id: string, client: string, ip: string) => Promise<boolean>;
  /**
   * Adds the current scenario to an address, with other data if `seed` is given. Opening the link resets the data and
   * signs in.
   */
  readonly linkTo: (address: string, login: string | null, seed?: string) => string;
};

/** The current scenario. The settings, another tab, or a request that uses up a fault can change it. */
export function useScenario({ subscribe, read }: DemoControl): DemoScenario {
  return useSyncExternalStore(subscribe, read);
}

export function useIsSaved({ subscribe, isSaved }: DemoControl): boolean {
  return useSyncExternalStore(subscribe, isSaved);
}
