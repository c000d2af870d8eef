// Keeps the mock's state in a file that survives a kill at any moment. It never overwrites any other file.
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

/** Its message is meant for the person who chose the file. */
export class StateFileError extends Error {}

export type StateFile = {
  /** Keeps the state in the file and the scenario in memory: each start has its own scenario. */
  readonly storage: MockStorage;
  /** The seed of the state in the file, or `null` if there is none yet. */
  readonly seed: SeedName | null;
};

/** @param wanted the seed that the file must have, or `null` for any */
export function openStateFile(name: string, wanted: SeedName | null): StateFile {
  const path = resolvedLinks(name);
  const found = readText(path);
  const seed = found === null ? null : seedOf(name, found, wanted);
  const others = memoryStorage();
  let kept = found;
  // Fails at the start, not at the first request, if the file cannot be written.
  if (found !== null) replace(path, found);
  let stamp = stampOf(path);
  function write(value: string): void {
    if (value === kept) return;
    const now = stampOf(path);
    if (now !== null && now !== stamp) {
      throw new StateFileError(
        `Another program has changed ${name}. The file is left unchanged. Restart the server to use it.`,
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
      `${name} was written by another version of the mock API. The file is left unchanged. Choose another file, or delete this one to start again.`,
    );
  }
  if (state === null) {
    throw new StateFileError(
      `${name} is damaged or not a state file of the mock API. The file is left unchanged. Choose another file, or delete this one to start again.`,
    );
  }
  if (wanted !== null && wanted !== state.seed) {
    throw new StateFileError(
      `${name} was started with the data ‘${state.seed}’, not ‘${wanted}’. Omit --seed to continue with it, or choose another file.`,
    );
  }
  return state.seed;
}

/** Replaces the file atomically. The new text is on the disk when this returns. */
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

/** A rename survives a power failure only if its folder is flushed too. Not every system supports that. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}

/** `null` if the file is missing or empty. */
function readText(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8');
    return text === '' ? null : text;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new StateFileError(`The state cannot be read from ${path}: ${reasonOf(error)}.`);
  }
}

/** Follows symbolic links, so that the target is replaced and not the link. */
function resolvedLinks(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return name;
  }
}

/** Changes whenever another program writes the file. */
function stampOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'the folder does not exist';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of the path is not a folder';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
