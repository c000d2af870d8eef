// The records of the database: one for each change, so that tabs do not overwrite each other and reading stays cheap.
import { expect, test } from 'vitest';
import { type MockStorage, memoryStorage, type RecordChanges } from '../model/storage.ts';
import { type Harness, harness, storedEvents, storedText } from '../testing/mock-harness.ts';
import { DATA_STORAGE_KEY } from './stored-state.ts';

/** Two tabs whose storage shows a change of the other tab only once `deliver` is called, as between two processes. */
function twoTabs() {
  const tabs = [memoryStorage(), memoryStorage()] as const;
  const late: (() => void)[] = [];
  const tab = (own: MockStorage, other: MockStorage): MockStorage => ({
    ...own,
    write: changes => {
      own.write(changes);
      late.push(() => other.write(changes));
    },
  });
  function deliver(): void {
    for (const write of late.splice(0)) write();
  }
  return { one: tab(tabs[0], tabs[1]), other: tab(tabs[1], tabs[0]), deliver };
}

async function namesOf(mock: Harness, key: string): Promise<string[]> {
  const list: { name: string }[] = await (await mock.call('GET', '/tokens', { key })).json();
  return list.map(({ name }) => name);
}

test('tabs that do not see each other’s changes at once lose none of them', async () => {
  const { one, other, deliver } = twoTabs();
  const first = harness(one);
  const key = await first.sudo('engineer@example.com');
  deliver();
  const second = harness(other);
  const create = (mock: Harness, name: string) => mock.call('POST', '/tokens', { key, form: { name } });
  await Promise.all([create(first, 'One'), create(second, 'Other'), create(first, 'Two')]);
  deliver();
  for (const mock of [first, second, harness(one), harness(other)]) {
    expect(await namesOf(mock, key)).toEqual(expect.arrayContaining(['One', 'Other', 'Two']));
    const events = storedEvents(mock).filter(({ type }) => type === 'token.create');
    expect(events).toHaveLength(3);
  }
});

test('a change that another tab writes after a reset does not come back', async () => {
  const { one, other, deliver } = twoTabs();
  const first = harness(one);
  const key = await first.sudo('engineer@example.com');
  deliver();
  const second = harness(other);
  await second.call('POST', '/tokens', { key, form: { name: 'Late' } });
  await first.api.reset();
  deliver();
  const again = await first.signIn('engineer@example.com');
  expect(await namesOf(first, again)).not.toContain('Late');
});

test('all actions of two tabs run one after the other in the lock of the storage', async () => {
  const storage = memoryStorage();
  let queue: Promise<unknown> = Promise.resolve();
  let calls = 0;
  const locked: MockStorage = {
    ...storage,
    withLock: action => {
      calls += 1;
      const result = queue.then(action);
      queue = result.catch(() => undefined);
      return result;
    },
  };
  const tabs = [harness(locked), harness(locked)];
  const key = await harness(locked).signIn('engineer@example.com');
  const before = calls;
  const responses = await Promise.all(
    Array.from({ length: 20 }, (_, index) => tabs[index % 2]?.call('DELETE', '/tokens/none', { key })),
  );
  const remaining = responses.map(response => Number(response?.headers.get('Fastly-RateLimit-Remaining')));
  expect(remaining.toSorted((a, b) => b - a)).toEqual(Array.from({ length: 20 }, (_, index) => 998 - index));
  // The fault and the request of each.
  expect(calls - before).toBe(40);
});

test('one bad record does not lose the others', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  const [header] = [...mock.storage.entries(DATA_STORAGE_KEY)].map(([name]) => name);
  const [first] = [...mock.storage.entries(`${header}.`)].map(([name]) => name.split('.', 4).join('.'));
  mock.storage.write(
    new Map([
      [`${first}.uses.bad`, '{"lastUsedAt":7}'],
      [`${first}.created.bad`, 'not JSON'],
      [`${first}.moon.bad`, '1'],
    ]),
  );
  expect((await harness(mock.storage).call('GET', '/tokens/self', { key })).status).toBe(200);
});

test('reading writes only the use of the token and the activity of its user, and nothing twice', async () => {
  const storage = memoryStorage();
  const writes: RecordChanges[] = [];
  const mock = harness({
    ...storage,
    write: (changes, mayWait) => {
      storage.write(changes);
      writes.push(changes);
      if (changes.size > 0 && isReading) expect(mayWait).toBe(true);
    },
  });
  let isReading = false;
  const key = await mock.sudo('superuser@example.com');
  for (let count = 0; count < 50; count++) {
    await mock.call('POST', '/tokens', { key, form: { name: `CI ${count}` } });
  }
  writes.length = 0;
  isReading = true;
  mock.advanceClock(1000);
  for (let count = 0; count < 5; count++) await mock.call('GET', '/tokens', { key });
  expect(writes).toHaveLength(1);
  const kinds = [...(writes[0]?.keys() ?? [])].map(name => name.split('.').at(-2));
  expect(kinds).toEqual(['uses', 'activity']);
});

test('the record of a use has only what is needed, and a long client name is cut', async () => {
  const storage = memoryStorage();
  const mock = harness(storage);
  const key = await mock.sudo('engineer@example.com');
  const uses = [...storage.entries('')].filter(([name]) => name.includes('.uses.'));
  expect(uses.map(([, text]) => JSON.parse(text))).toEqual([
    { lastUsedAt: '2026-03-10T11:48:00.000Z', ip: '198.51.100.7', userAgent: 'vitest/4' },
  ]);
  const { id } = await (await mock.call('GET', '/tokens/self', { key })).json();
  await mock.call('DELETE', '/tokens/self', { key });
  const left = [...storage.entries('')].filter(([name, text]) => `${name} ${text}`.includes(id));
  expect(left.map(([name]) => name.split('.').at(-3))).not.toContain('uses');
  expect(storedText(mock)).not.toMatch(/"digest":"/);
});
