// The interface between a page and its mock: reads the scenario, changes it, and writes it as a link.

import type { MockApi } from '../mock-api.ts';
import { addLink, clockAt, writeLink } from '../scenario/link.ts';
import { readScenario, type ScenarioStore, scenarioText } from '../scenario/store.ts';
import { parseFault, parseLatency } from '../scenario/text.ts';
import {
  type Clock,
  DEMO_USERS,
  ENDPOINTS,
  FAULT_KINDS,
  LATENCIES,
  type ScenarioText,
  SEEDS,
} from '../scenario.ts';
import { machineTime, setClock } from './clock.ts';
import type { SavedFlag } from './saved-flag.ts';

/** `machine` restores the system time; the others set an instant, from which the clock runs or at which it stops. */
export type ClockSetting =
  | { readonly kind: 'machine' }
  | { readonly kind: Clock['kind']; readonly at: number };

/**
 * `MockControl` of `src/app/demo/demo-control.ts`, which says what each part is for.
 * @param onOtherTabs subscribes to changes by other tabs.
 */
export function createMockControl(
  scenario: ScenarioStore,
  api: MockApi,
  saved: SavedFlag,
  onOtherTabs: (listener: () => void) => () => void,
) {
  let cachedScenario = scenario.get();
  let cachedText = scenarioText(cachedScenario);

  /** Returns the same object until the scenario changes, as `useSyncExternalStore` requires. */
  function read(): ScenarioText {
    const current = scenario.get();
    if (current !== cachedScenario) {
      cachedScenario = current;
      cachedText = scenarioText(current);
    }
    return cachedText;
  }

  function subscribe(listener: () => void): () => void {
    const unsubscribers = [scenario.subscribe(listener), saved.subscribe(listener), onOtherTabs(listener)];
    return () => {
      for (const unsubscribe of unsubscribers) unsubscribe();
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
    return addLink(address, writeLink({ ...scenario.get(), seed, as }, machineTime()));
  }

  return {
    options: { seeds: SEEDS, endpoints: ENDPOINTS, faultKinds: FAULT_KINDS, latencies: LATENCIES },
    read,
    isSaved: saved.get,
    subscribe,
    isFault: (fault: string) => parseFault(fault) !== null,
    isLatency: (latency: string) => parseLatency(latency) !== null,
    write,
    setClock: changeClock,
    loginOf: api.loginOf,
    tokensOf: api.tokensOf,
    recordUse: (id: string, userAgent: string, ip: string) => api.recordUse(id, { userAgent, ip }),
    linkTo,
  };
}
