// The mock's database: rules read it, handlers change it, and the changes since the seed are stored.

import { type MockEvent, type MockToken, type TokenUse, wholeSecond } from '../model/model.ts';
import type { MockStorage } from '../model/storage.ts';
import type { SeedName } from '../scenario.ts';
import { CurrentState, hourOf } from './current-state.ts';
import {
  DATA_STORAGE_KEY,
  emptyStoredState,
  parseStoredState,
  serialiseStoredState,
} from './stored-state.ts';

const HOUR = 3_600_000;

/** Enough for a demonstration, and far below the limit of localStorage. */
const MAX_EVENTS = 1000;

/** Limits the stored failed attempts, so that requests with many different logins can't fill the storage. */
const MAX_TRACKED_LOGINS = 100;

/**
 * Every use is synchronous: `open`, read and change, `save`. Nothing is awaited in between, so that two requests
 * or two tabs can't overwrite each other's changes.
 */
export class Db extends CurrentState {
  readonly #storage: MockStorage;
  #raw: string | null;

  constructor(storage: MockStorage, seed: SeedName, now: Date) {
    const raw = storage.read(DATA_STORAGE_KEY);
    const stored = parseStoredState(raw);
    const isUsable = stored?.seed === seed;
    super(isUsable ? stored : emptyStoredState(seed, wholeSecond(now)));
    this.#storage = storage;
    this.#raw = raw;
    if (!isUsable) this.save();
  }

  /** Loads the changes of other tabs. Resets if the data has another seed or version, or is invalid. */
  open(seed: SeedName, now: Date): void {
    const raw = this.#storage.read(DATA_STORAGE_KEY);
    if (raw !== null && raw === this.#raw && seed === this.changes.seed) return;
    const stored = parseStoredState(raw);
    if (stored?.seed === seed) {
      this.load(stored);
      this.#raw = raw;
    } else {
      this.reset(seed, now);
    }
  }

  /** If the write fails, the next request loads the stored data again, so that a change is never visible but unsaved. */
  save(): void {
    this.#raw = null;
    this.#storage.write(DATA_STORAGE_KEY, serialiseStoredState(this.changes));
    this.#raw = this.#storage.read(DATA_STORAGE_KEY);
  }

  /** Discards all changes since the seed. */
  reset(seed: SeedName, now: Date): void {
    this.load(emptyStoredState(seed, wholeSecond(now)));
    this.save();
  }

  addToken(token: MockToken): void {
    this.changes.created.set(token.id, token);
    this.index(token);
  }

  deleteToken(id: string): void {
    const created = this.changes.created.get(id);
    this.changes.uses.delete(id);
    if (!created) {
      this.changes.deleted.add(id);
      return;
    }
    this.changes.created.delete(id);
    this.unindex(created);
  }

  deleteUser(id: string): void {
    this.changes.deletedUsers.add(id);
  }

  recordUse(id: string, use: TokenUse): void {
    this.changes.uses.set(id, use);
  }

  recordEvent(event: MockEvent): void {
    this.changes.events = [...this.changes.events, event].slice(-MAX_EVENTS);
  }

  countMutation(userId: string, now: Date): void {
    this.changes.mutations.set(userId, { hour: hourOf(now), count: this.mutationsOf(userId, now) + 1 });
  }

  recordFailedAttempt(login: string, now: Date): void {
    const key = login.trim().toLowerCase();
    const { failedAttempts } = this.changes;
    const recent = [...this.failedAttemptsOf(key), now.getTime()].filter(time => time > now.getTime() - HOUR);
    failedAttempts.delete(key);
    const [oldest] = failedAttempts.keys();
    if (oldest !== undefined && failedAttempts.size >= MAX_TRACKED_LOGINS) failedAttempts.delete(oldest);
    failedAttempts.set(key, recent);
  }

  clearFailedAttempts(login: string): void {
    this.changes.failedAttempts.delete(login.trim().toLowerCase());
  }
}
