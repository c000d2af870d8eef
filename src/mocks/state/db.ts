// The mock's data: what the rules may ask, and what handlers change. What changed since the seed is stored.

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

/** How many events are kept: enough for any demonstration, and far below what localStorage holds. */
const MAX_EVENTS = 1000;

/** How many logins have their wrong passwords remembered, so that guessing names doesn't fill the storage. */
const MAX_TRACKED_LOGINS = 100;

/**
 * Used in one synchronous go: `open`, ask and change, `save`. Nothing is awaited in between, so two requests,
 * or two tabs, don't overwrite each other's changes.
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

  /** Takes in what another tab changed. Another seed, another version or garbage starts afresh. */
  open(seed: SeedName, now: Date): void {
    const raw = this.#storage.read(DATA_STORAGE_KEY);
    if (raw !== null && raw === this.#raw && seed === this.changes.seed) return;
    const stored = parseStoredState(raw);
    if (stored?.seed === seed) {
      this.adopt(stored);
      this.#raw = raw;
    } else {
      this.reset(seed, now);
    }
  }

  /** What cannot be stored has not happened: it is read back from the storage before the next request. */
  save(): void {
    this.#raw = null;
    this.#storage.write(DATA_STORAGE_KEY, serialiseStoredState(this.changes));
    this.#raw = this.#storage.read(DATA_STORAGE_KEY);
  }

  /** Forgets everything that happened. */
  reset(seed: SeedName, now: Date): void {
    this.adopt(emptyStoredState(seed, wholeSecond(now)));
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
    const { wrongTries } = this.changes;
    const recent = [...this.failedAttemptsOf(key), now.getTime()].filter(time => time > now.getTime() - HOUR);
    wrongTries.delete(key);
    const [oldest] = wrongTries.keys();
    if (oldest !== undefined && wrongTries.size >= MAX_TRACKED_LOGINS) wrongTries.delete(oldest);
    wrongTries.set(key, recent);
  }

  clearFailedAttempts(login: string): void {
    this.changes.wrongTries.delete(login.trim().toLowerCase());
  }
}
