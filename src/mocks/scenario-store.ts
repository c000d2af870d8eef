// Reads and writes the scenario. It lives in storage, where the panel, the browser tests and every tab find it.
import {
  DEFAULT_SCENARIO,
  ENDPOINTS,
  type EndpointName,
  FAULT_KINDS,
  type Fault,
  type FaultKind,
  SCENARIO_STORAGE_KEY,
  type Scenario,
  SEEDS,
} from './scenario.ts';
import type { MockStorage } from './storage.ts';

const MAX_LATENCY = 60_000;

export interface ScenarioStore {
  /** The same object for as long as nothing changed. */
  get(): Scenario;
  set(patch: Partial<Scenario>): void;
  /** The fault that spoils this request, if any; it counts down. */
  takeFault(endpoint: EndpointName): FaultKind | null;
}

export function createScenarioStore(storage: MockStorage): ScenarioStore {
  let raw: string | null = null;
  let scenario = DEFAULT_SCENARIO;

  function get(): Scenario {
    const now = storage.read(SCENARIO_STORAGE_KEY);
    if (now !== raw) {
      raw = now;
      scenario = readScenario(now);
    }
    return scenario;
  }

  function set(patch: Partial<Scenario>): void {
    storage.write(SCENARIO_STORAGE_KEY, JSON.stringify({ ...get(), ...patch }));
  }

  function takeFault(endpoint: EndpointName): FaultKind | null {
    const { faults } = get();
    const found = faults.find(fault => fault.endpoint === endpoint);
    if (!found) return null;
    if (found.times !== null) {
      const left = found.times - 1;
      set({
        faults: faults.flatMap(fault =>
          fault !== found ? [fault] : left > 0 ? [{ ...fault, times: left }] : [],
        ),
      });
    }
    return found.kind;
  }

  return { get, set, takeFault };
}

/** Anyone can write to storage, so each field is judged by itself: what is malformed falls back to its default. */
export function readScenario(raw: string | null): Scenario {
  const stored = parseObject(raw);
  return {
    seed: SEEDS.find(name => name === stored.seed) ?? DEFAULT_SCENARIO.seed,
    faults: Array.isArray(stored.faults) ? stored.faults.flatMap(readFault) : DEFAULT_SCENARIO.faults,
    latency: isBetween(stored.latency, 0, MAX_LATENCY) ? stored.latency : DEFAULT_SCENARIO.latency,
    clockOffset: isBetween(stored.clockOffset, -MAX_OFFSET, MAX_OFFSET)
      ? stored.clockOffset
      : DEFAULT_SCENARIO.clockOffset,
  };
}

/** A hundred years: further away dates stop being four digits long. */
const MAX_OFFSET = 100 * 365 * 86_400_000;

function readFault(stored: unknown): Fault[] {
  if (!isObject(stored)) return [];
  const endpoint = ENDPOINTS.find(name => name === stored.endpoint);
  const kind = FAULT_KINDS.find(name => name === stored.kind);
  const times = stored.times;
  if (!endpoint || !kind) return [];
  if (times === null) return [{ endpoint, kind, times }];
  return isBetween(times, 1, Number.MAX_SAFE_INTEGER) ? [{ endpoint, kind, times: Math.floor(times) }] : [];
}

function isBetween(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && value >= low && value <= high;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseObject(raw: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(raw ?? '');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
