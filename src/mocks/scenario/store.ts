// Reads and writes the scenario in storage, which the settings dialog, the browser tests and all tabs share.

import type { MockStorage } from '../model/storage.ts';
import {
  type Clock,
  DEFAULT_SCENARIO,
  type EndpointName,
  type Fault,
  type FaultKind,
  type Latency,
  SCENARIO_STORAGE_KEY,
  type Scenario,
  type ScenarioText,
  SEEDS,
} from '../scenario.ts';
import { faultText, latencyText, parseFault, parseLatency } from './text.ts';

export interface ScenarioStore {
  /** Returns the same object until something changes. */
  get(): Scenario;
  set(patch: Partial<Scenario>): void;
  /** Calls the listener after each change through this store. Returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void;
  /** The fault for this request, if any. Decreases its remaining count, which all tabs share. */
  consumeFault(endpoint: EndpointName): Promise<FaultKind | null>;
  /** The delay of the next response in milliseconds. Values in a range are evenly distributed and deterministic. */
  nextLatency(): number;
}

/** The fractional parts of its multiples are evenly distributed. */
const GOLDEN_RATIO = 0.618_033_988_75;

export function createScenarioStore(storage: MockStorage): ScenarioStore {
  let raw: string | null = null;
  let scenario: Scenario = DEFAULT_SCENARIO;
  const listeners = new Set<() => void>();

  function get(): Scenario {
    const now = storage.read(SCENARIO_STORAGE_KEY);
    if (now !== raw) {
      raw = now;
      scenario = readScenario(parseObject(now) ?? {});
    }
    return scenario;
  }

  function set(patch: Partial<Scenario>): void {
    const text = JSON.stringify(scenarioText({ ...get(), ...patch }));
    storage.write(new Map([[SCENARIO_STORAGE_KEY, text]]));
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
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

  let responses = 0;
  function nextLatency(): number {
    const { min, max } = get().latency;
    responses += 1;
    return Math.round(min + ((responses * GOLDEN_RATIO) % 1) * (max - min));
  }

  return {
    get,
    set,
    subscribe,
    consumeFault: endpoint => storage.withLock(() => takeFault(endpoint)),
    nextLatency,
  };
}

/** The scenario as it is stored. */
export function scenarioText(scenario: Scenario): ScenarioText {
  const { seed, faults, latency, clock } = scenario;
  return { seed, faults: faults.map(faultText), latency: latencyText(latency), clock };
}

/** Storage can contain anything, so each field is validated separately and falls back to its default. */
export function readScenario(stored: Readonly<Record<string, unknown>>): Scenario {
  return {
    seed: SEEDS.find(name => name === stored.seed) ?? DEFAULT_SCENARIO.seed,
    faults: Array.isArray(stored.faults)
      ? stored.faults.map(readFault).filter(fault => fault !== null)
      : DEFAULT_SCENARIO.faults,
    latency: readLatency(stored.latency) ?? DEFAULT_SCENARIO.latency,
    clock: readClock(stored.clock) ?? DEFAULT_SCENARIO.clock,
  };
}

/** Whether every setting in a stored text is valid. Settings may be missing. */
export function isReadableScenario(raw: string): boolean {
  const stored = parseObject(raw);
  const { faults, latency, seed, clock } = stored ?? {};
  return (
    stored !== null &&
    (seed === undefined || SEEDS.some(name => name === seed)) &&
    (faults === undefined || (Array.isArray(faults) && faults.every(fault => readFault(fault) !== null))) &&
    (latency === undefined || readLatency(latency) !== null) &&
    (clock === undefined || readClock(clock) !== null)
  );
}

function readFault(stored: unknown): Fault | null {
  return typeof stored === 'string' ? parseFault(stored) : null;
}

function readLatency(stored: unknown): Latency | null {
  return typeof stored === 'string' ? parseLatency(stored) : null;
}

/** A hundred years, so that every year has four digits. */
const MAX_OFFSET = 100 * 365 * 86_400_000;

const LAST_INSTANT = Date.UTC(9999, 11, 31);

/** `null` if the value is not a clock or out of range. */
export function readClock(stored: unknown): Clock | null {
  if (!isObject(stored)) return null;
  const { kind, offset, at } = stored;
  if (kind === 'running' && isBetween(offset, -MAX_OFFSET, MAX_OFFSET)) return { kind, offset };
  if (kind === 'stopped' && isBetween(at, 0, LAST_INSTANT)) return { kind, at };
  return null;
}

function isBetween(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && value >= low && value <= high;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseObject(raw: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(raw ?? '');
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
