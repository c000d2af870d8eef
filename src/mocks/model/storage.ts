// The key-value storage for data that must survive a reload. It is injected, so that the mock also runs without a browser.

export interface MockStorage {
  read(key: string): string | null;
  write(key: string, value: string): void;
}

/** Keeps values in memory until the process ends. */
export function memoryStorage(): MockStorage {
  const values = new Map<string, string>();
  return {
    read: key => values.get(key) ?? null,
    write: (key, value) => void values.set(key, value),
  };
}

/** Keeps values in browser storage, or in memory if that is full or forbidden. Never throws. */
export function webStorage(storage: Storage): MockStorage {
  const unwritable = new Map<string, string>();
  return {
    read: key => unwritable.get(key) ?? readOrNull(storage, key),
    write: (key, value) => {
      try {
        storage.setItem(key, value);
        unwritable.delete(key);
      } catch {
        unwritable.set(key, value);
      }
    },
  };
}

function readOrNull(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}
