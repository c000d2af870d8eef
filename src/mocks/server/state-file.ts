// Keeps the mock's state in a file that survives a kill at any moment. It never overwrites any other file.
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type MockStorage, memoryStorage, runAlone } from '../model/storage.ts';
import type { SeedName } from '../scenario.ts';
import { DATA_STORAGE_KEY, RECORD_PREFIX } from '../state/stored-state.ts';
import { codeOf, reasonOf, StateFileError } from './state-file-error.ts';
import { parseStateText, stateText } from './state-file-text.ts';
import { lockStateFile } from './state-lock.ts';

export type StateFile = {
  /** Keeps the state in the file and the scenario in memory: each start has its own scenario. */
  readonly storage: MockStorage;
  /** The seed of the state in the file, or `null` if there is none yet. */
  readonly seed: SeedName | null;
  /** Writes what has waited, and lets other servers use the file. */
  readonly close: () => void;
  /** Lets other servers use the file. */
  readonly release: () => void;
};

/** A created token takes about 1 KB, and a user creates at most 1,000 an hour. */
const MAX_BYTES = 256 * 1024 * 1024;

/** @param wanted the seed that the file must have, or `null` for any */
export function openStateFile(path: string, wanted: SeedName | null): StateFile {
  refuseIrregular(path);
  const lock = lockStateFile(path);
  try {
    return openLocked(path, wanted, `${lock.path}.new`, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openLocked(path: string, wanted: SeedName | null, draft: string, release: () => void): StateFile {
  const found = readText(path);
  const stored = found === null ? null : parseStateText(path, found, wanted);
  let records = stored?.records ?? new Map<string, string>();
  /** Whether `records` has changes that wait for the next ones. */
  let isWaiting = false;
  const others = memoryStorage();
  // Fails at the start, not at the first request, if the file cannot be written.
  if (found !== null) replace(path, draft, found);
  let stamp = stampOf(path);

  function writeFile(next: Map<string, string>): void {
    const now = stampOf(path);
    if (now !== null && now !== stamp) {
      throw new StateFileError(
        `Another program has changed ${path}. The file is left unchanged. Restart the server to use it.`,
      );
    }
    replace(path, draft, stateText(next));
    stamp = stampOf(path);
    records = next;
    isWaiting = false;
  }

  const storage: MockStorage = {
    read: key => (isState(key) ? (records.get(key) ?? null) : others.read(key)),
    entries: prefix => [...records].filter(([key]) => key.startsWith(prefix)),
    write: (changes, mayWait = false) => {
      const state = [...changes].filter(([key]) => isState(key));
      others.write(new Map([...changes].filter(([key]) => !isState(key))));
      if (state.length === 0) return;
      // A copy, so that nothing has changed if the file cannot be written.
      const next = mayWait ? records : new Map(records);
      for (const [key, value] of state) {
        if (value === null) next.delete(key);
        else next.set(key, value);
      }
      if (mayWait) isWaiting = true;
      else writeFile(next);
    },
    withLock: runAlone,
  };
  function close(): void {
    try {
      if (isWaiting) writeFile(records);
    } finally {
      release();
    }
  }
  return { storage, seed: stored?.seed ?? null, close, release };
}

function isState(key: string): boolean {
  return key === DATA_STORAGE_KEY || key.startsWith(RECORD_PREFIX);
}

/** Replaces the file atomically. The new text is on the disk when this returns. */
function replace(path: string, draft: string, text: string): void {
  try {
    rmSync(draft, { force: true });
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(draft, path);
    flushFolder(dirname(path));
  } catch (error) {
    discard(draft);
    throw new StateFileError(`The state cannot be written to ${path}: ${reasonOf(error)}.`);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The error that led here says more.
  }
}

/** A rename survives a power failure only if its folder is flushed too. Not every system supports that. */
function flushFolder(folder: string): void {
  let handle: number | null = null;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** Only a missing or a regular file can become a state file. A device or a link would be replaced by one. */
function refuseIrregular(path: string): void {
  const kind = kindOf(path);
  if (kind === null) return;
  throw new StateFileError(
    `${path} is ${kind}, not a regular file. It is left unchanged. Choose another file.`,
  );
}

function kindOf(path: string): string | null {
  const stat = lstat(path);
  if (stat === null || stat.isFile()) return null;
  if (stat.isSymbolicLink()) return 'a symbolic link';
  if (stat.isDirectory()) return 'a folder';
  return stat.isFIFO() ? 'a named pipe' : stat.isSocket() ? 'a socket' : 'a device';
}

function lstat(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    throw new StateFileError(`The state cannot be read from ${path}: ${reasonOf(error)}.`);
  }
}

/** `null` if the file is missing or empty. */
function readText(path: string): string | null {
  if ((lstat(path)?.size ?? 0) > MAX_BYTES) {
    throw new StateFileError(
      `${path} is larger than a state file of the mock API. It is left unchanged. Choose another file.`,
    );
  }
  try {
    const text = readFileSync(path, 'utf8');
    return text === '' ? null : text;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new StateFileError(`The state cannot be read from ${path}: ${reasonOf(error)}.`);
  }
}

/** Changes whenever another program writes or replaces the file. */
function stampOf(path: string): string | null {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.dev} ${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}
