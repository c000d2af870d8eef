// Where the mock keeps what must survive a reload. Injected, so that the same mock runs without a browser.

export interface MockStorage {
  read(key: string): string | null;
  write(key: string, value: string): void;
}

/** Keeps values for as long as the process lives. */
export function memoryStorage(): MockStorage {
  const values = new Map<string, string>();
  return {
    read: key => values.get(key) ?? null,
    write: (key, value) => void values.set(key, value),
  };
}

/** Keeps values in a browser's storage; where that is full or forbidden, in memory. The mock never fails for it. */
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
