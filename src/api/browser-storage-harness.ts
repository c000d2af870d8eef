// The browser's storage for tests, which Node 20 does not have.
import { vi } from 'vitest';

export function storageOf(texts: Map<string, string>) {
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

/** An empty one, until the test unstubs its globals. @returns what it holds. */
export function stubLocalStorage(): Map<string, string> {
  const texts = new Map<string, string>();
  vi.stubGlobal('localStorage', storageOf(texts));
  return texts;
}
