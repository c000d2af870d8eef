// The scenario survives in storage, and nothing that is written there by hand can break it.
import { expect, test } from 'vitest';
import { DEFAULT_SCENARIO, SCENARIO_STORAGE_KEY, type Scenario } from './scenario.ts';
import { createScenarioStore, readScenario } from './scenario-store.ts';
import { memoryStorage } from './storage.ts';

test.each([
  null,
  '',
  'null',
  '[]',
  '"x"',
  '{',
  '{"seed":"moon","faults":7,"latency":"fast","clockOffset":null}',
  '{"latency":-1,"clockOffset":1e300}',
])('%j is the default scenario', raw => {
  expect(readScenario(raw)).toEqual(DEFAULT_SCENARIO);
});

test('each field is judged by itself, and so is each fault', () => {
  const good = { endpoint: 'tokens.list', kind: '500', times: 2 };
  const raw = {
    seed: 'empty',
    faults: [good, null, { ...good, kind: 'boom' }, { ...good, endpoint: 'moon' }, { ...good, times: 0 }],
    latency: 'slow',
    clockOffset: 60_000,
  };
  expect(readScenario(JSON.stringify(raw))).toEqual({
    seed: 'empty',
    faults: [good],
    latency: 0,
    clockOffset: 60_000,
  });
});

test('what is set is read by every other store of the same storage', () => {
  const storage = memoryStorage();
  createScenarioStore(storage).set({ latency: 300 });
  createScenarioStore(storage).set({ seed: 'empty' });
  expect(createScenarioStore(storage).get()).toEqual({ ...DEFAULT_SCENARIO, latency: 300, seed: 'empty' });
});

test('the scenario is the same object until it changes', () => {
  const store = createScenarioStore(memoryStorage());
  store.set({ latency: 300 });
  expect(store.get()).toBe(store.get());
});

test('faults count down and go; those without an end stay', () => {
  const faults: Scenario['faults'] = [
    { endpoint: 'tokens.list', kind: '500', times: 2 },
    { endpoint: 'tokens.get', kind: '404', times: null },
  ];
  const storage = memoryStorage();
  const store = createScenarioStore(storage);
  store.set({ faults });
  expect(store.takeFault('sudo.create')).toBeNull();
  expect(store.takeFault('tokens.list')).toBe('500');
  expect(storage.read(SCENARIO_STORAGE_KEY)).toContain('"times":1');
  expect(createScenarioStore(storage).takeFault('tokens.list')).toBe('500');
  expect(store.takeFault('tokens.list')).toBeNull();
  expect(store.takeFault('tokens.get')).toBe('404');
  expect(store.takeFault('tokens.get')).toBe('404');
});
