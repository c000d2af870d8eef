// The scenario survives in storage, and nothing that is written there by hand can break it.
import { expect, test, vi } from 'vitest';
import { memoryStorage } from '../model/storage.ts';
import { DEFAULT_SCENARIO, SCENARIO_STORAGE_KEY, type Scenario } from '../scenario.ts';
import { createScenarioStore, readScenario } from './store.ts';

test.each([
  null,
  '',
  'null',
  '[]',
  '"x"',
  '{',
  '{"seed":"moon","faults":7,"latency":"fast","clock":null}',
  '{"latency":300,"clock":{"kind":"running","offset":1e300}}',
  '{"clock":{"kind":"stopped","at":-1}}',
])('%j is the default scenario', raw => {
  const storage = memoryStorage();
  if (raw !== null) storage.write(SCENARIO_STORAGE_KEY, raw);
  expect(createScenarioStore(storage).get()).toEqual(DEFAULT_SCENARIO);
});

test('each field is judged by itself, and so is each fault', () => {
  const raw = {
    seed: 'empty',
    faults: ['tokens.list.500*2', null, 'tokens.list.boom', 'moon.list.500', 'tokens.list.500*0'],
    latency: 'slow',
    clock: { kind: 'stopped', at: 60_000 },
  };
  expect(readScenario(raw)).toEqual({
    seed: 'empty',
    faults: [{ endpoint: 'tokens.list', kind: '500', times: 2 }],
    latency: { least: 0, most: 0 },
    clock: { kind: 'stopped', at: 60_000 },
  });
});

const SLOW = { least: 300, most: 300 };

test('a range of latencies is used from end to end, and never left', () => {
  const store = createScenarioStore(memoryStorage());
  store.set({ latency: { least: 100, most: 900 } });
  const lengths = Array.from({ length: 100 }, () => store.nextLatency());
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(100);
  expect(Math.min(...lengths)).toBeLessThan(120);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(900);
  expect(Math.max(...lengths)).toBeGreaterThan(880);
});

test('what is set is read by every other store of the same storage', () => {
  const storage = memoryStorage();
  createScenarioStore(storage).set({ latency: SLOW });
  createScenarioStore(storage).set({ seed: 'empty' });
  expect(createScenarioStore(storage).get()).toEqual({ ...DEFAULT_SCENARIO, latency: SLOW, seed: 'empty' });
});

test('the scenario is the same object until it changes', () => {
  const store = createScenarioStore(memoryStorage());
  store.set({ latency: SLOW });
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
  expect(store.consumeFault('sudo.create')).toBeNull();
  expect(store.consumeFault('tokens.list')).toBe('500');
  expect(storage.read(SCENARIO_STORAGE_KEY)).toContain('tokens.list.500*1');
  expect(createScenarioStore(storage).consumeFault('tokens.list')).toBe('500');
  expect(store.consumeFault('tokens.list')).toBeNull();
  expect(store.consumeFault('tokens.get')).toBe('404');
  expect(store.consumeFault('tokens.get')).toBe('404');
});

test('several faults of one endpoint take their turns', () => {
  const store = createScenarioStore(memoryStorage());
  store.set({
    faults: [
      { endpoint: 'tokens.list', kind: '500', times: 1 },
      { endpoint: 'tokens.list', kind: 'offline', times: 1 },
      { endpoint: 'tokens.list', kind: '429', times: null },
    ],
  });
  const taken = Array.from({ length: 4 }, () => store.consumeFault('tokens.list'));
  expect(taken).toEqual(['500', 'offline', '429', '429']);
});

test('who subscribes hears of each change until they end it', () => {
  const store = createScenarioStore(memoryStorage());
  const heard = vi.fn();
  const end = store.subscribe(heard);
  store.set({ faults: [{ endpoint: 'tokens.list', kind: '500', times: 1 }] });
  store.consumeFault('tokens.get');
  expect(heard).toHaveBeenCalledTimes(1);
  store.consumeFault('tokens.list');
  expect(heard).toHaveBeenCalledTimes(2);
  end();
  store.set({ seed: 'empty' });
  expect(heard).toHaveBeenCalledTimes(2);
});
