// Stored data that can't be read is moved away and kept, and the mock starts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webStorage } from '../model/storage.ts';
import { SCENARIO_STORAGE_KEY } from '../scenario.ts';
import { DATA_STORAGE_KEY } from '../state/stored-state.ts';
import { harness } from '../testing/mock-harness.ts';
import { setAsideUnreadable } from './unreadable-storage.ts';

/** As the browser has it: its keys are properties of the object. */
function browserStorage(values: Record<string, string>, canWrite = true): Storage {
  const methods = {
    getItem: (key: string) => values[key] ?? null,
    setItem: (key: string, value: string) => {
      if (!canWrite) throw new DOMException('full', 'QuotaExceededError');
      values[key] = value;
    },
    removeItem: (key: string) => {
      delete values[key];
    },
    key: (index: number) => Object.keys(values)[index] ?? null,
  };
  return new Proxy(values, {
    get: (target, key) => {
      if (key === 'length') return Object.keys(target).length;
      return Reflect.get(methods, key) ?? Reflect.get(target, key);
    },
  }) as unknown as Storage;
}

const UNREADABLE = 'token-console.mock.unreadable';

test.each(['{', '[]', '{"faults":[{"toString":1}]}', 'x'.repeat(1_000_000)])(
  'unreadable settings and data are kept under other keys',
  text => {
    const values = { [SCENARIO_STORAGE_KEY]: text, [DATA_STORAGE_KEY]: text, other: text };
    expect(setAsideUnreadable(browserStorage(values))).toEqual(['settings', 'data']);
    expect(values).toEqual({
      [`${UNREADABLE}.${SCENARIO_STORAGE_KEY}`]: text,
      [`${UNREADABLE}.${DATA_STORAGE_KEY}`]: text,
      other: text,
    });
  },
);

test('what the mock has written stays where it is, except for a record that was changed', async () => {
  const values: Record<string, string> = {};
  const storage = browserStorage(values);
  const mock = harness(webStorage(storage));
  mock.setScenario({ seed: 'empty' });
  await mock.signIn('engineer@example.com');
  const before = { ...values };
  expect(setAsideUnreadable(storage)).toEqual([]);
  expect(values).toEqual(before);
  const created = Object.keys(values).find(key => key.includes('.created.')) ?? '';
  expect(values[created]).toBeDefined();
  values[created] = '{"id":7}';
  expect(setAsideUnreadable(storage)).toEqual(['data']);
  expect(values[created]).toBeUndefined();
  expect(values[`${UNREADABLE}.${created}`]).toBe('{"id":7}');
});

test('data of another version of the mock is left to the mock, which discards it', () => {
  const values = { [DATA_STORAGE_KEY]: '{"version":1,"seed":"default"}' };
  expect(setAsideUnreadable(browserStorage(values))).toEqual([]);
});

test('unreadable data does not stop the start if there is no room for the copy', () => {
  const values: Record<string, string> = { [SCENARIO_STORAGE_KEY]: '[]' };
  expect(setAsideUnreadable(browserStorage(values, false))).toEqual(['settings']);
  expect(values).toEqual({});
});

test('whatever is stored, the mock starts and somebody can sign in', async () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom(
      '{"version":3,"seed":"empty","anchor":"9999-12-31T23:59:59Z","generation":"g"}',
      '{"version":3,"seed":"empty","anchor":"0001-01-01T00:00:00Z","generation":"g"}',
      '{"version":3,"seed":"empty","anchor":"2026-03-10T11:48:00Z","generation":"g"}',
      '{"version":3,"seed":[],"anchor":null,"generation":{}}',
    ),
  );
  const settingsText = fc.oneof(text, fc.constant('{"seed":"empty"}'));
  const record = fc.tuple(
    fc.constantFrom(
      'created',
      'deleted',
      'uses',
      'sudo',
      'activity',
      'events',
      'mutations',
      'failedAttempts',
      'x',
    ),
    fc.string({ minLength: 1 }),
    text,
  );
  await fc.assert(
    fc.asyncProperty(settingsText, text, fc.array(record), async (settings, data, records) => {
      const values: Record<string, string> = { [SCENARIO_STORAGE_KEY]: settings, [DATA_STORAGE_KEY]: data };
      for (const [kind, id, value] of records) values[`${DATA_STORAGE_KEY}.g.${kind}.${id}`] = value;
      const storage = browserStorage(values);
      setAsideUnreadable(storage);
      const mock = harness(webStorage(storage));
      const key = await mock.signIn('engineer@example.com');
      expect((await mock.call('GET', '/tokens', { key })).status).toBe(200);
    }),
    { numRuns: 60 },
  );
});
