// Reads the current state: the seed combined with the stored changes.
import { autoDeleteTime } from '../../domain/token-status.ts';
import { memberOf } from '../model/membership.ts';
import {
  type FailedAttempt,
  isAutomationToken,
  type MockAutomationToken,
  type MockEvent,
  type MockToken,
  type MockUser,
} from '../model/model.ts';
import type { State } from '../model/state-questions.ts';
import { type AccountIndex, indexAccounts } from './account-index.ts';
import { indexSeed, type SeedIndex } from './seed-index.ts';
import type { StoredState } from './stored-state.ts';

const HOUR = 3_600_000;

export class CurrentState implements State {
  protected changes: StoredState;
  #seed: SeedIndex;
  #accounts: AccountIndex;
  #idsByDigest = new Map<string, string>();
  #idsByUser = new Map<string, string[]>();
  /** Seeded and recorded events, sorted. Cached until another event is recorded: the seed can have 100,000. */
  #log: { readonly version: number; readonly all: readonly MockEvent[] } | null = null;

  constructor(changes: StoredState) {
    this.changes = changes;
    this.#seed = indexSeed(changes.seed, changes.anchor);
    this.#accounts = indexAccounts(this.#seed);
    this.load(changes);
  }

  protected load(changes: StoredState): void {
    const { seed, anchor } = changes;
    if (seed !== this.#seed.name || anchor.getTime() !== this.#seed.anchor.getTime()) {
      this.#seed = indexSeed(seed, anchor);
      this.#accounts = indexAccounts(this.#seed);
    }
    this.changes = changes;
    this.#log = null;
    this.#idsByDigest = new Map();
    this.#idsByUser = new Map();
    for (const token of changes.created.values()) this.index(token);
  }

  /** Takes over one stored record, or its removal. */
  protected loadRecord(key: string, text: string | null): void {
    const before = this.#createdBy(key);
    if (before) this.unindex(before);
    this.changes.load(key, text);
    const after = this.#createdBy(key);
    if (after) this.index(after);
  }

  #createdBy(key: string): MockToken | undefined {
    return this.changes.created.get(key.slice(key.lastIndexOf('.') + 1));
  }

  /** Adds a created token to the indexes by key and by owner. */
  protected index({ id, digest, userId }: MockToken): void {
    if (digest !== null) this.#idsByDigest.set(digest, id);
    this.#idsByUser.set(userId, [...(this.#idsByUser.get(userId) ?? []), id]);
  }

  protected unindex({ id, digest, userId }: MockToken): void {
    if (digest !== null) this.#idsByDigest.delete(digest);
    const others = (this.#idsByUser.get(userId) ?? []).filter(other => other !== id);
    this.#idsByUser.set(userId, others);
  }

  findAccount(id: string) {
    return this.#seed.accounts.get(id);
  }

  findUser(id: string) {
    const user = this.changes.deletedUsers.has(id) ? undefined : this.#seed.users.get(id);
    return user && this.#currentUser(user);
  }

  #currentUser(user: MockUser): MockUser {
    const lastActiveAt = this.changes.activity.get(user.id);
    return lastActiveAt === undefined ? user : { ...user, lastActiveAt };
  }

  findUserByLogin(login: string) {
    const user = this.#seed.usersByLogin.get(login.trim().toLowerCase());
    return user && this.findUser(user.id);
  }

  usersOf(customerId: string): readonly MockUser[] {
    return (this.#accounts.users.get(customerId) ?? [])
      .filter(user => !this.changes.deletedUsers.has(user.id))
      .map(user => memberOf(this.#currentUser(user), customerId))
      .filter(user => user !== null);
  }

  findService(id: string) {
    return this.#seed.services.get(id);
  }

  servicesOf(customerId: string) {
    return this.#seed.servicesByAccount.get(customerId) ?? [];
  }

  findToken(id: string, now: Date): MockToken | undefined {
    const base = this.changes.created.get(id) ?? this.#seed.tokens.get(id);
    return base && this.#currentToken(base, now);
  }

  /** The token with its last use, or `undefined` if it was deleted or auto-deleted. */
  #currentToken(base: MockToken, now: Date): MockToken | undefined {
    const { deleted, uses, sudo } = this.changes;
    if (deleted.has(base.id)) return undefined;
    const use = uses.get(base.id);
    const sudoExpiresAt = sudo.get(base.id) ?? base.sudoExpiresAt;
    const token = use || sudoExpiresAt !== base.sudoExpiresAt ? { ...base, ...use, sudoExpiresAt } : base;
    // A token that was unused for two years counts as deleted (product rule 12).
    return autoDeleteTime(token) <= now.getTime() ? undefined : token;
  }

  findTokenByDigest(digest: string, now: Date): MockToken | undefined {
    const id = this.#idsByDigest.get(digest);
    return id === undefined ? undefined : this.findToken(id, now);
  }

  tokensOf(userId: string, now: Date): readonly MockToken[] {
    const seeded = (this.#seed.tokensByUser.get(userId) ?? []).map(token => token.id);
    const created = (this.#idsByUser.get(userId) ?? [])
      .map(id => this.changes.created.get(id))
      .filter(token => token !== undefined);
    return [...seeded, ...oldestFirst(created).map(token => token.id)]
      .map(id => this.findToken(id, now))
      .filter(token => token !== undefined)
      .filter(token => !isAutomationToken(token));
  }

  tokensOfAccount(customerId: string, now: Date): readonly MockToken[] {
    const tokens: MockToken[] = [];
    for (const base of this.#storedTokens(this.#accounts.userTokens, customerId)) {
      const token = isAutomationToken(base) ? undefined : this.#currentToken(base, now);
      if (token) tokens.push(token);
    }
    return tokens;
  }

  automationTokensOf(customerId: string, now: Date): readonly MockAutomationToken[] {
    const tokens: MockAutomationToken[] = [];
    for (const base of this.#storedTokens(this.#accounts.automationTokens, customerId)) {
      const token = this.#currentToken(base, now);
      if (token && isAutomationToken(token)) tokens.push(token);
    }
    return tokens;
  }

  /** Seeded tokens first: they are older than the created ones. */
  *#storedTokens(
    seeded: ReadonlyMap<string, readonly MockToken[]>,
    customerId: string,
  ): Generator<MockToken> {
    yield* seeded.get(customerId) ?? [];
    const created = [...this.changes.created.values()].filter(token => token.customerId === customerId);
    yield* oldestFirst(created);
  }

  mutationsOf(userId: string, now: Date, machineTime: number): number {
    const counter = this.changes.mutations.get(userId);
    return counter?.hour === hourOf(now) && machineTime < counter.endsAt ? counter.count : 0;
  }

  failedAttemptsOf(userId: string): readonly FailedAttempt[] {
    return this.changes.failedAttempts.get(userId) ?? [];
  }

  events(): readonly MockEvent[] {
    const { events } = this.changes;
    if (this.#log?.version !== events.version) {
      const recorded = [...events.ids()]
        .sort()
        .map(id => events.get(id))
        .filter(event => event !== undefined);
      this.#log = { version: events.version, all: oldestFirst([...this.#seed.events(), ...recorded]) };
    }
    return this.#log.all;
  }
}

/** Browser storage has no order. Values of the same second keep theirs. */
function oldestFirst<T extends { readonly createdAt: Date }>(values: readonly T[]): readonly T[] {
  return values.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
}

export function hourOf(now: Date): number {
  return Math.floor(now.getTime() / HOUR);
}

/** In milliseconds. */
export function restOfHour(now: Date): number {
  return HOUR - (now.getTime() % HOUR);
}
