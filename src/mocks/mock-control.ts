// What a page can do with its mock: look at the scenario, change it, and write it as a link.
import { machineTime, setClock } from './clock.ts';
import type { MockApi } from './mock-api.ts';
import {
  type Clock,
  DEMO_USERS,
  ENDPOINTS,
  FAULT_KINDS,
  LATENCIES,
  type ScenarioText,
  SEEDS,
  type SeedName,
} from './scenario.ts';
import { clockAt, putLink, writeLink } from './scenario-link.ts';
import { readScenario, type ScenarioStore, scenarioText } from './scenario-store.ts';
import { parseFault, parseLatency } from './scenario-text.ts';

/** `machine` gives the machine's own time back; the others show an instant, and go on from there or stand. */
export type ClockSetting =
  | { readonly kind: 'machine' }
  | { readonly kind: Clock['kind']; readonly at: number };

export type MockControl = {
  readonly options: {
    readonly seeds: readonly SeedName[];
    readonly endpoints: readonly string[];
    readonly faultKinds: readonly string[];
    readonly latencies: readonly string[];
  };
  /** The same object for as long as nothing changed. */
  readonly read: () => ScenarioText;
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
  /** The address with a link to the scenario as it is, but for the data where that is given. */
  readonly linkTo: (address: string, login: string | null, seed?: string) => string;
};

/** @param onOtherTabs calls back when another tab may have changed something. */
export function createMockControl(
  scenario: ScenarioStore,
  api: MockApi,
  onOtherTabs: (listener: () => void) => () => void,
): MockControl {
  let text = scenarioText(scenario.get());
  let textOf = scenario.get();

  function read(): ScenarioText {
    const now = scenario.get();
    if (now !== textOf) {
      textOf = now;
      text = scenarioText(now);
    }
    return text;
  }

  function subscribe(listener: () => void): () => void {
    const ends = [scenario.subscribe(listener), onOtherTabs(listener)];
    return () => {
      for (const end of ends) end();
    };
  }

  function write(patch: object): void {
    const { faults, latency } = readScenario({ ...read(), ...patch });
    scenario.set({ faults, latency });
  }

  function changeClock(setting: ClockSetting): boolean {
    const clock: Clock | null =
      setting.kind === 'machine'
        ? { kind: 'running', offset: 0 }
        : clockAt(setting.kind, setting.at, machineTime());
    if (!clock) return false;
    scenario.set({ clock });
    setClock(clock);
    return true;
  }

  function linkTo(address: string, login: string | null, seedName?: string): string {
    const as = DEMO_USERS.find(user => user.login === login)?.key ?? null;
    const seed = SEEDS.find(name => name === seedName) ?? scenario.get().seed;
    return putLink(address, writeLink({ ...scenario.get(), seed, as }, machineTime()));
  }

  return {
    options: { seeds: SEEDS, endpoints: ENDPOINTS, faultKinds: FAULT_KINDS, latencies: LATENCIES },
    read,
    subscribe,
    isFault: fault => parseFault(fault) !== null,
    isLatency: latency => parseLatency(latency) !== null,
    write,
    setClock: changeClock,
    loginOf: api.loginOf,
    linkTo,
  };
}
