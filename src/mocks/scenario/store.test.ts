// The scenario store: it persists the scenario, and tolerates invalid stored data.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { memoryStorage } from '../model/storage.ts';
import { DEFAULT_SCENARIO, SCENARIO_STORAGE_KEY, type Scenario } from '../scenario.ts';
import { createScenarioStore, isReadableScenario, readScenario, scenarioText } from './store.ts';

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
  '{"faults":[{"toString":1},[{"toString":null}]]}',
])('stored data %j gives the default scenario', raw => {
  const storage = memoryStorage();
  if (raw !== null) storage.write(new Map([[SCENARIO_STORAGE_KEY, raw]]));
  expect(createScenarioStore(storage).get()).toEqual(DEFAULT_SCENARIO);
});

test('any JSON is read as a scenario, and what was written is readable', () => {
  const setting = fc.record(
    { seed: fc.jsonValue(), faults: fc.jsonValue(), latency: fc.jsonValue(), clock: fc.jsonValue() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), setting), value => {
      const storage = memoryStorage();
      storage.write(new Map([[SCENARIO_STORAGE_KEY, JSON.stringify(value)]]));
      const scenario = createScenarioStore(storage).get();
      const text = JSON.stringify(scenarioText(scenario));
      expect(isReadableScenario(text)).toBe(true);
      expect(readScenario(JSON.parse(text))).toEqual(scenario);
    }),
  );
});

test.each([
  ['{}', true],
  ['{"seed":"empty","faults":["tokens.list.500*2"],"latency":"300","clock":{"kind":"stopped","at":0}}', true],
  ['[]', false],
  ['"x"', false],
  ['{', false],
  ['{"seed":"moon"}', false],
  ['{"seed":["default"]}', false],
  ['{"faults":{}}', false],
  ['{"faults":[{"toString":1}]}', false],
  ['{"faults":["tokens.list.boom"]}', false],
  ['{"latency":1e300}', false],
  ['{"clock":{"kind":"running","offset":1e300}}', false],
])('whether %s is readable: %s', (raw, isReadable) => {
  expect(isReadableScenario(raw)).toBe(isReadable);
});

test('each field and each fault is validated separately', () => {
  const raw = {
    seed: 'empty',
    faults: ['tokens.list.500*2', null, 'tokens.list.boom', 'moon.list.500', 'tokens.list.500*0'],
    latency: 'slow',
    clock: { kind: 'stopped', at: 60_000 },
  };
  expect(readScenario(raw)).toEqual({
    seed: 'empty',
    faults: [{ endpoint: 'tokens.list', kind: '500', times: 2 }],
    latency: { min: 0, max: 0 },
    clock: { kind: 'stopped', at: 60_000 },
  });
});

const SLOW = { min: 300, max: 300 };

test('latencies cover their whole range and stay within it', () => {
  const store = createScenarioStore(memoryStorage());
  store.set({ latency: { min: 100, max: 900 } });
  const latencies = Array.from({ length: 100 }, () => store.nextLatency());
  expect(Math.min(...latencies)).toBeGreaterThanOrEqual(100);
  expect(Math.min(...latencies)).toBeLessThan(120);
  expect(Math.max(...latencies)).toBeLessThanOrEqual(900);
  expect(Math.max(...latencies)).toBeGreaterThan(880);
});

test('stores of the same storage share the scenario', () => {
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

test('faults with a count run out; faults without a count stay', async () => {
  const faults: Scenario['faults'] = [
    { endpoint: 'tokens.list', kind: '500', times: 2 },
    { endpoint: 'tokens.get', kind: '404', times: null },
  ];
  const storage = memoryStorage();
  const store = createScenarioStore(storage);
  store.set({ faults });
  expect(await store.consumeFault('sudo.create')).toBeNull();
  expect(await store.consumeFault('tokens.list')).toBe('500');
  expect(storage.read(SCENARIO_STORAGE_KEY)).toContain('tokens.list.500*1');
  expect(await createScenarioStore(storage).consumeFault('tokens.list')).toBe('500');
  expect(await store.consumeFault('tokens.list')).toBeNull();
  expect(await store.consumeFault('tokens.get')).toBe('404');
  expect(await store.consumeFault('tokens.get')).toBe('404');
});

test('several faults of one endpoint apply in order', async () => {
  const store = createScenarioStore(memoryStorage());
  store.set({
    faults: [
      { endpoint: 'tokens.list', kind: '500', times: 1 },
      { endpoint: 'tokens.list', kind: 'offline', times: 1 },
      { endpoint: 'tokens.list', kind: '429', times: null },
    ],
  });
  const kinds = Array.from({ length: 4 }, () => store.consumeFault('tokens.list'));
  expect(await Promise.all(kinds)).toEqual(['500', 'offline', '429', '429']);
});

test('a subscriber is called after each change until it unsubscribes', async () => {
  const store = createScenarioStore(memoryStorage());
  const listener = vi.fn();
  const unsubscribe = store.subscribe(listener);
  store.set({ faults: [{ endpoint: 'tokens.list', kind: '500', times: 1 }] });
  await store.consumeFault('tokens.get');
  expect(listener).toHaveBeenCalledTimes(1);
  await store.consumeFault('tokens.list');
  expect(listener).toHaveBeenCalledTimes(2);
  unsubscribe();
  store.set({ seed: 'empty' });
  expect(listener).toHaveBeenCalledTimes(2);
});
