// Browser storage that is full or forbidden: nothing throws, everything stays readable, and the caller is told.
import { expect, test, vi } from 'vitest';
import { memoryStorage, webStorage } from './storage.ts';

/** The storage of a browser, with room for so many characters. Like the real one, it is all or nothing for each record. */
class LimitedStorage {
  readonly #values = new Map<string, string>();
  room: number;

  constructor(room: number) {
    this.room = room;
  }

  get length(): number {
    return this.#values.size;
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    const used = [...this.#values].reduce(
      (sum, [name, text]) => sum + (name === key ? 0 : name.length + text.length),
      0,
    );
    if (used + key.length + value.length > this.room) throw new DOMException('Full', 'QuotaExceededError');
    this.#values.set(key, value);
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }

  clear(): void {
    this.#values.clear();
  }
}

const records = (changes: Record<string, string | null>) => new Map(Object.entries(changes));

test('records are found by the start of their key, and null removes one', () => {
  for (const storage of [memoryStorage(), webStorage(new LimitedStorage(1000))]) {
    storage.write(records({ 'a.1': 'one', 'a.2': 'two', b: 'three' }));
    storage.write(records({ 'a.1': null, 'a.3': 'four' }));
    expect([...storage.entries('a.')].sort()).toEqual([
      ['a.2', 'two'],
      ['a.3', 'four'],
    ]);
    expect([storage.read('a.1'), storage.read('b')]).toEqual([null, 'three']);
  }
});

test('what does not fit is kept in memory, which is said once, and stored as soon as there is room', () => {
  const browser = new LimitedStorage(20);
  const onSaved = vi.fn();
  const storage = webStorage(browser, { onSaved });
  storage.write(records({ 'a.1': 'x'.repeat(10) }));
  expect(onSaved).not.toHaveBeenCalled();
  storage.write(records({ 'a.2': 'y'.repeat(10), 'a.3': 'z' }));
  storage.write(records({ 'a.2': 'w'.repeat(10) }));
  expect(onSaved.mock.calls).toEqual([[false]]);
  expect(storage.read('a.2')).toBe('w'.repeat(10));
  expect([...storage.entries('a.')].map(([key]) => key).sort()).toEqual(['a.1', 'a.2', 'a.3']);
  expect([browser.getItem('a.2'), browser.getItem('a.3')]).toEqual([null, 'z']);
  storage.write(records({ 'a.1': null }));
  expect(onSaved.mock.calls).toEqual([[false], [true]]);
  expect(browser.getItem('a.2')).toBe('w'.repeat(10));
});

test('a record that could not be removed counts as removed', () => {
  const browser = new LimitedStorage(1000);
  browser.setItem('a.1', 'x');
  browser.removeItem = () => {
    throw new DOMException('Forbidden', 'SecurityError');
  };
  const storage = webStorage(browser);
  storage.write(records({ 'a.1': null }));
  expect([storage.read('a.1'), [...storage.entries('a.')]]).toEqual([null, []]);
});

test('a storage that always throws is replaced by memory', () => {
  const forbidden = new Proxy(new LimitedStorage(0), {
    get: () => {
      throw new DOMException('Forbidden', 'SecurityError');
    },
  });
  const onSaved = vi.fn();
  const storage = webStorage(forbidden, { onSaved });
  expect(storage.read('key')).toBeNull();
  expect([...storage.entries('')]).toEqual([]);
  storage.write(records({ key: 'value' }));
  expect(storage.read('key')).toBe('value');
  expect([...storage.entries('')]).toEqual([['key', 'value']]);
  expect(onSaved.mock.calls).toEqual([[false]]);
});
