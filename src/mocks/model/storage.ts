// The storage for records that must survive a reload. It is injected, so that the mock also runs without a browser.

/** New values by key. `null` removes the record. */
export type RecordChanges = ReadonlyMap<string, string | null>;

export interface MockStorage {
  read(key: string): string | null;
  /** The keys and values of all records whose key starts with `prefix`. */
  entries(prefix: string): Iterable<readonly [key: string, value: string]>;
  /**
   * Writes all changes.
   * @param mayWait whether nothing important is lost if they are written only together with the next changes.
   */
  write(changes: RecordChanges, mayWait?: boolean): void;
  /**
   * Calls the action while no other tab is inside a lock of the same storage. The action is synchronous, so that
   * no lock is held while anything is awaited. Every read that a write depends on belongs into the same action.
   */
  withLock<T>(action: () => T): Promise<T>;
}

/** Keeps records in memory until the process ends. */
export function memoryStorage(): MockStorage {
  const values = new Map<string, string>();
  return {
    read: key => values.get(key) ?? null,
    entries: prefix => [...values].filter(([key]) => key.startsWith(prefix)),
    write: changes => {
      for (const [key, value] of changes) {
        if (value === null) values.delete(key);
        else values.set(key, value);
      }
    },
    withLock: runAlone,
  };
}

/** The lock of a storage that nobody else uses: a synchronous action is never interrupted. */
export async function runAlone<T>(action: () => T): Promise<T> {
  return action();
}

export type WebStorageOptions = {
  /** Runs an action while no other tab runs one. Default: without a lock. */
  readonly withLock?: MockStorage['withLock'];
  /**
   * Called with `false` when the browser's storage is full or forbidden: from then on the changes of this tab are
   * kept in memory, other tabs do not see them, and a reload loses them. Called with `true` once all are stored.
   */
  readonly onSaved?: (isSaved: boolean) => void;
};

/** Keeps records in browser storage, or in memory while that is full or forbidden. Never throws. */
export function webStorage(
  storage: Storage,
  { withLock = runAlone, onSaved = () => undefined }: WebStorageOptions = {},
): MockStorage {
  /** Changes that could not be written yet. Each write tries them again. */
  const unsaved = new Map<string, string | null>();

  function read(key: string): string | null {
    const change = unsaved.get(key);
    return change === undefined ? attempt(() => storage.getItem(key), null) : change;
  }

  function entries(prefix: string): (readonly [string, string])[] {
    const keys = new Set([...attempt(() => allKeys(storage), []), ...unsaved.keys()]);
    const found: (readonly [string, string])[] = [];
    for (const key of keys) {
      const value = key.startsWith(prefix) ? read(key) : null;
      if (value !== null) found.push([key, value]);
    }
    return found;
  }

  function write(changes: RecordChanges): void {
    const wasSaved = unsaved.size === 0;
    for (const [key, value] of changes) unsaved.set(key, value);
    // Removals come first, because they make room.
    const removalsFirst = [...unsaved].sort(
      ([, one], [, other]) => Number(one !== null) - Number(other !== null),
    );
    for (const [key, value] of removalsFirst) {
      const isWritten = attempt(() => {
        if (value === null) storage.removeItem(key);
        else storage.setItem(key, value);
        return true;
      }, false);
      if (isWritten) unsaved.delete(key);
    }
    const isSaved = unsaved.size === 0;
    if (isSaved !== wasSaved) onSaved(isSaved);
  }

  return { read, entries, write, withLock };
}

function allKeys(storage: Storage): string[] {
  const keys: string[] = [];
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index);
    if (key !== null) keys.push(key);
  }
  return keys;
}

function attempt<T, U>(action: () => T, otherwise: U): T | U {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
