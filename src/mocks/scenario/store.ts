// Reads and writes the scenario. It lives in storage, where the panel, the browser tests and every tab find it.

import type { MockStorage } from '../model/storage.ts';
import {
  type Clock,
  DEFAULT_SCENARIO,
  type EndpointName,
  type FaultKind,
  type Latency,
  SCENARIO_STORAGE_KEY,
  type Scenario,
  type ScenarioText,
  SEEDS,
} from '../scenario.ts';
import { faultText, latencyText, parseFault, parseLatency } from './text.ts';

export interface ScenarioStore {
  /** The same object for as long as nothing changed. */
  get(): Scenario;
  set(patch: Partial<Scenario>): void;
  /** Calls back after each change that is made here; the returned function ends it. */
  subscribe(listener: () => void): () => void;
  /** The fault that spoils this request, if any; it counts down. */
  consumeFault(endpoint: EndpointName): FaultKind | null;
  /** Milliseconds to hold the next answer back. Of a range, the same row of lengths each time, spread evenly. */
  nextLatency(): number;
}

/** Its multiples fall into any range without ever bunching. */
const GOLDEN_RATIO = 0.618_033_988_75;

export function createScenarioStore(storage: MockStorage): ScenarioStore {
  let raw: string | null = null;
  let scenario: Scenario = DEFAULT_SCENARIO;
  const listeners = new Set<() => void>();

  function get(): Scenario {
    const now = storage.read(SCENARIO_STORAGE_KEY);
    if (now !== raw) {
      raw = now;
      scenario = readScenario(parseObject(now));
    }
    return scenario;
  }

  function set(patch: Partial<Scenario>): void {
    storage.write(SCENARIO_STORAGE_KEY, JSON.stringify(scenarioText({ ...get(), ...patch })));
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function consumeFault(endpoint: EndpointName): FaultKind | null {
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

  let answers = 0;
  function nextLatency(): number {
    const { least, most } = get().latency;
    answers += 1;
    return Math.round(least + ((answers * GOLDEN_RATIO) % 1) * (most - least));
  }

  return { get, set, subscribe, consumeFault, nextLatency };
}

/** The scenario as it is stored. */
export function scenarioText(scenario: Scenario): ScenarioText {
  const { seed, faults, latency, clock } = scenario;
  return { seed, faults: faults.map(faultText), latency: latencyText(latency), clock };
}

/** Anyone can write to storage, so each field is judged by itself: what is malformed falls back to its default. */
export function readScenario(stored: Readonly<Record<string, unknown>>): Scenario {
  return {
    seed: SEEDS.find(name => name === stored.seed) ?? DEFAULT_SCENARIO.seed,
    faults: Array.isArray(stored.faults)
      ? stored.faults.map(fault => parseFault(String(fault))).filter(fault => fault !== null)
      : DEFAULT_SCENARIO.faults,
    latency: readLatency(stored.latency) ?? DEFAULT_SCENARIO.latency,
    clock: readClock(stored.clock) ?? DEFAULT_SCENARIO.clock,
  };
}

function readLatency(stored: unknown): Latency | null {
  return typeof stored === 'string' ? parseLatency(stored) : null;
}

/** A hundred years: further away dates stop being four digits long. */
const MAX_OFFSET = 100 * 365 * 86_400_000;

const LAST_INSTANT = Date.UTC(9999, 11, 31);

/** `null` for what is no clock, or one too far away. */
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

function parseObject(raw: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(raw ?? '');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
