// Tests that a text outlives a reload once, also where the browser forbids storage.
import { afterEach, expect, it, vi } from 'vitest';
import { keepOverReload, takeAfterReload } from './tab-storage.ts';

afterEach(() => vi.unstubAllGlobals());

it('gives the text back once', () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  keepOverReload('draft');
  expect(takeAfterReload()).toBe('draft');
  expect(takeAfterReload()).toBeNull();
  expect(stored.size).toBe(0);
});

it('keeps nothing without storage, and throws nothing', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new Error('Access is denied');
    },
    setItem: () => {
      throw new Error('Access is denied');
    },
  });
  keepOverReload('draft');
  expect(takeAfterReload()).toBeNull();
});
