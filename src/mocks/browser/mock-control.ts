// What a page can do with its mock: look at the scenario, change it, and write it as a link.

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

/** `machine` gives the machine's own time back; the others show an instant, and go on from there or stand. */
export type ClockSetting =
  | { readonly kind: 'machine' }
  | { readonly kind: Clock['kind']; readonly at: number };

/**
 * `MockControl` of `src/app/demo/demo-control.ts`, which says what each part is for.
 * @param onOtherTabs calls back when another tab may have changed something.
 */
export function createMockControl(
  scenario: ScenarioStore,
  api: MockApi,
  onOtherTabs: (listener: () => void) => () => void,
) {
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
    return addLink(address, writeLink({ ...scenario.get(), seed, as }, machineTime()));
  }

  return {
    options: { seeds: SEEDS, endpoints: ENDPOINTS, faultKinds: FAULT_KINDS, latencies: LATENCIES },
    read,
    subscribe,
    isFault: (fault: string) => parseFault(fault) !== null,
    isLatency: (latency: string) => parseLatency(latency) !== null,
    write,
    setClock: changeClock,
    loginOf: api.loginOf,
    linkTo,
  };
}
