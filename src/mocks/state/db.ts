// The mock's database: rules read it, handlers change it, and each change since the seed is stored as a record.
import { type MockEvent, type MockToken, type TokenUse, wholeSecond } from '../model/model.ts';
import type { MockStorage } from '../model/storage.ts';
import type { SeedName } from '../scenario.ts';
import { CurrentState, hourOf, restOfHour } from './current-state.ts';
import {
  DATA_STORAGE_KEY,
  emptyStoredState,
  headerText,
  RECORD_PREFIX,
  readHeader,
  StoredState,
} from './stored-state.ts';

/** Enough for a demonstration, and far below the limit of localStorage. */
const MAX_EVENTS = 1000;

/** As many as the rule about failed attempts looks at. */
const MAX_ATTEMPTS = 10;

/** A browser's name is shorter. Clients of the server can send anything. */
const MAX_USER_AGENT_LENGTH = 300;

export class Db extends CurrentState {
  readonly #storage: MockStorage;
  /** The text of every stored record, by key, as this tab last read or wrote it. */
  #texts = new Map<string, string>();
  #isStored: boolean;
  /** Whether the state in memory is the stored one. */
  #isInStep: boolean;

  constructor(storage: MockStorage, seed: SeedName, now: Date) {
    const header = readHeader(storage.read(DATA_STORAGE_KEY));
    const isUsable = header !== null && header !== 'other version' && header.seed === seed;
    super(isUsable ? new StoredState(header) : emptyStoredState(seed, wholeSecond(now)));
    this.#storage = storage;
    this.#isStored = isUsable;
    this.#isInStep = isUsable;
  }

  /**
   * Loads what other tabs changed, calls the action, and stores its changes, all in one lock: two requests or two
   * tabs can't overwrite each other's changes. If anything throws, the changes are discarded.
   */
  transaction<T>(seed: SeedName, now: Date, action: () => T): Promise<T> {
    return this.#storage.withLock(() => {
      this.#refresh(seed, now);
      this.#isInStep = false;
      const result = action();
      this.#save();
      this.#isInStep = true;
      return result;
    });
  }

  /** Discards all changes since the seed. */
  reset(seed: SeedName, now: Date): Promise<void> {
    return this.#storage.withLock(() => this.#startFrom(emptyStoredState(seed, wholeSecond(now))));
  }

  /** Starts again if the stored data has another seed or version, or is invalid. */
  #refresh(seed: SeedName, now: Date): void {
    const header = readHeader(this.#storage.read(DATA_STORAGE_KEY));
    if (header === null || header === 'other version' || header.seed !== seed) {
      const isUnused = !this.#isStored && this.changes.seed === seed;
      this.#startFrom(isUnused ? this.changes : emptyStoredState(seed, wholeSecond(now)));
    } else if (!this.#isInStep || header.generation !== this.changes.generation) {
      this.load(new StoredState(header));
      this.#texts = new Map();
    }
    this.#loadRecords();
  }

  /** Loads only the records whose text has changed. */
  #loadRecords(): void {
    const missing = new Set(this.#texts.keys());
    for (const [key, text] of this.#storage.entries(RECORD_PREFIX)) {
      missing.delete(key);
      if (this.#texts.get(key) === text) continue;
      this.#texts.set(key, text);
      this.loadRecord(key, text);
    }
    for (const key of missing) {
      this.#texts.delete(key);
      this.loadRecord(key, null);
    }
  }

  #startFrom(state: StoredState): void {
    this.#isInStep = false;
    const changes = new Map<string, string | null>([[DATA_STORAGE_KEY, headerText(state)]]);
    for (const [key] of this.#storage.entries(RECORD_PREFIX)) changes.set(key, null);
    this.#storage.write(changes);
    if (state !== this.changes) this.load(state);
    this.#texts = new Map();
    this.#isStored = true;
    this.#isInStep = true;
  }

  #save(): void {
    const { changes, mayWait } = this.changes.takeChanges();
    for (const [key, text] of changes) if ((this.#texts.get(key) ?? null) === text) changes.delete(key);
    if (changes.size === 0) return;
    this.#storage.write(changes, mayWait);
    for (const [key, text] of changes) {
      if (text === null) this.#texts.delete(key);
      else this.#texts.set(key, text);
    }
  }

  addToken(token: MockToken): void {
    this.changes.created.set(token.id, token);
    this.index(token);
  }

  deleteToken(id: string): void {
    const created = this.changes.created.get(id);
    this.changes.uses.delete(id);
    this.changes.sudo.delete(id);
    if (!created) {
      this.changes.deleted.set(id, true);
      return;
    }
    this.changes.created.delete(id);
    this.unindex(created);
  }

  deleteUser(id: string): void {
    this.changes.deletedUsers.set(id, true);
    this.changes.activity.delete(id);
    this.changes.mutations.delete(id);
    this.changes.failedAttempts.delete(id);
  }

  /** Records the use of a token, and the activity of its user. */
  recordUse({ id, userId, automation }: MockToken, { lastUsedAt, ip, userAgent }: TokenUse): void {
    const shortAgent = userAgent?.slice(0, MAX_USER_AGENT_LENGTH) ?? null;
    this.changes.uses.set(id, { lastUsedAt, ip, userAgent: shortAgent });
    if (automation === null && lastUsedAt !== null) this.recordActivity(userId, lastUsedAt);
  }

  recordActivity(userId: string, at: Date): void {
    this.changes.activity.set(userId, wholeSecond(at));
  }

  recordSudo(tokenId: string, expiresAt: Date): void {
    this.changes.sudo.set(tokenId, expiresAt);
  }

  recordEvent(event: MockEvent): void {
    const { events } = this.changes;
    const ids = [...events.ids()].sort();
    const number = Number.parseInt(ids.at(-1) ?? '0', 10) + 1;
    events.set(`${String(number).padStart(9, '0')}.${event.id}`, event);
    for (const id of ids.slice(0, Math.max(0, ids.length + 1 - MAX_EVENTS))) events.delete(id);
  }

  countMutation(userId: string, now: Date, machineTime: number): void {
    const { mutations } = this.changes;
    const count = this.mutationsOf(userId, now, machineTime);
    const endsAt = (count > 0 ? mutations.get(userId)?.endsAt : null) ?? machineTime + restOfHour(now);
    mutations.set(userId, { hour: hourOf(now), count: count + 1, endsAt });
  }

  recordFailedAttempt(userId: string, now: Date, machineTime: number): void {
    const attempts = [...this.failedAttemptsOf(userId), { at: now.getTime(), machineTime }];
    this.changes.failedAttempts.set(userId, attempts.slice(-MAX_ATTEMPTS));
  }

  clearFailedAttempts(userId: string): void {
    this.changes.failedAttempts.delete(userId);
  }
}
