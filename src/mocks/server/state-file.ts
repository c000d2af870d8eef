// Keeps the mock's state in a file that survives a kill at any moment. What isn't such a file is never overwritten.
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type MockStorage, memoryStorage } from '../model/storage.ts';
import type { SeedName } from '../scenario.ts';
import { DATA_STORAGE_KEY, readStoredState } from '../state/stored-state.ts';

/** A sentence for whoever named the file. */
export class StateFileError extends Error {}

export type StateFile = {
  /** The state goes to the file, the scenario to memory: the next start names its own. */
  readonly storage: MockStorage;
  /** What the file's state started from; `null` when there is none yet. */
  readonly seed: SeedName | null;
};

/** @param wanted the data that the file must have begun with; `null` takes it as it is. */
export function openStateFile(name: string, wanted: SeedName | null): StateFile {
  const path = followed(name);
  const found = readText(path);
  const seed = found === null ? null : seedOf(name, found, wanted);
  const others = memoryStorage();
  let kept = found;
  // Tells at the start, and not at the first request, that it cannot be written.
  if (found !== null) replace(path, found);
  let stamp = stampOf(path);
  function write(value: string): void {
    if (value === kept) return;
    const now = stampOf(path);
    if (now !== null && now !== stamp) {
      throw new StateFileError(
        `Another program has changed ${name}. It is left as it is; restart to go on from there.`,
      );
    }
    replace(path, value);
    kept = value;
    stamp = stampOf(path);
  }
  const storage: MockStorage = {
    read: key => (key === DATA_STORAGE_KEY ? kept : others.read(key)),
    write: (key, value) => (key === DATA_STORAGE_KEY ? write(value) : others.write(key, value)),
  };
  return { storage, seed };
}

function seedOf(name: string, text: string, wanted: SeedName | null): SeedName {
  const state = readStoredState(text);
  if (state === 'other version') {
    throw new StateFileError(
      `${name} was written by another version of the mock API. It is left as it is; name another file, or remove it to start afresh.`,
    );
  }
  if (state === null) {
    throw new StateFileError(
      `${name} holds no state of the mock API, or is damaged. It is left as it is; name another file, or remove it to start afresh.`,
    );
  }
  if (wanted !== null && wanted !== state.seed) {
    throw new StateFileError(
      `${name} began with the data ‘${state.seed}’, not ‘${wanted}’. Leave --seed out to go on with it, or name another file.`,
    );
  }
  return state.seed;
}

/** Nothing but the old text or the new one is ever in the file, and the new one is on the disk when this returns. */
function replace(path: string, text: string): void {
  const draft = `${path}.new`;
  try {
    rmSync(draft, { force: true });
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(draft, path);
    flushFolder(dirname(path));
  } catch (error) {
    throw new StateFileError(`The state cannot be written to ${path}: ${reasonOf(error)}.`);
  }
}

/** A rename is only sure to last when its folder is on the disk. Not every system can do that. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}

/** `null` when there is no file, or nothing in it to lose. */
function readText(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8');
    return text === '' ? null : text;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new StateFileError(`The state cannot be read from ${path}: ${reasonOf(error)}.`);
  }
}

/** A link stays one: what it leads to is replaced. */
function followed(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return name;
  }
}

/** Tells a file that somebody else has written. */
function stampOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'there is no such folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'that is not permitted';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of its path is no folder';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
