// Keeps two servers from using one state file: while a server runs, a lock file beside it holds its process id.
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf, reasonOf, StateFileError } from './state-file-error.ts';

/** The locks of this process. Without them, a lock left by a killed container with the same process id would look taken. */
const held = new Set<string>();

export type StateLock = {
  /** The path of the lock file. Names that continue it are free to use. */
  readonly path: string;
  readonly release: () => void;
};

/** Throws if another server uses the state file. The lock of a server that was killed does not count. */
export function lockStateFile(name: string): StateLock {
  const path = `${name}.lock`;
  if (!create(path, name)) {
    refuseIfUsed(path, name);
    rmSync(path, { force: true });
    // Another server can only have started in this moment.
    if (!create(path, name)) refuseIfUsed(path, name);
  }
  held.add(path);
  function release(): void {
    if (held.delete(path)) rmSync(path, { force: true });
  }
  return { path, release };
}

/** Returns `false` if the lock file exists. */
function create(path: string, name: string): boolean {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new StateFileError(`The state cannot be written to ${name}: ${reasonOf(error)}.`);
  }
}

function refuseIfUsed(path: string, name: string): void {
  const owner = ownerOf(path);
  if (owner === null) {
    throw new StateFileError(
      `${name} may be in use, because ${path} exists. If no mock API server uses it, delete ${path}. Otherwise choose another file with --state.`,
    );
  }
  if (owner === process.pid ? held.has(path) : isRunning(owner)) {
    throw new StateFileError(
      `${name} is in use by another mock API server (process ${owner}). End that server, or choose another file with --state.`,
    );
  }
}

/** The process id in a lock file, or `null` if the file is not one. */
function ownerOf(path: string): number | null {
  try {
    const [, id] = (lstatSync(path).isFile() && readFileSync(path, 'utf8').match(/^(\d{1,10})\n$/)) || [];
    return id === undefined ? null : Number(id);
  } catch {
    return null;
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0) && !isZombie(processId);
  } catch (error) {
    // A process of another user may not be signalled.
    return codeOf(error) === 'EPERM';
  }
}

/** A process that was killed keeps its id until its parent asks, which in a container may be never. Linux only. */
function isZombie(processId: number): boolean {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'));
  } catch {
    return false;
  }
}
