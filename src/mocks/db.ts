// The mock's data: a seed that is never stored, and what changed since, which is.
import { autoDeleteTime } from '../domain/token-status.ts';
import { type AccountIndex, indexAccounts } from './account-index.ts';
import { type Changes, DATA_STORAGE_KEY, freshChanges, parseChanges, serialiseChanges } from './changes.ts';
import { memberOf } from './membership.ts';
import {
  isAutomationToken,
  type MockAutomationToken,
  type MockEvent,
  type MockToken,
  type MockUser,
  type TokenUse,
  wholeSecond,
} from './model.ts';
import type { SeedName } from './scenario.ts';
import { indexSeed, type SeedIndex } from './seed-index.ts';
import type { State } from './state.ts';
import type { MockStorage } from './storage.ts';

const HOUR = 3_600_000;

/** How many events are kept: enough for any demonstration, and far below what localStorage holds. */
const MAX_EVENTS = 1000;

/** How many logins have their wrong passwords remembered, so that guessing names doesn't fill the storage. */
const MAX_TRIED_LOGINS = 100;

/**
 * Used in one synchronous go: `open`, ask and change, `save`. Nothing is awaited in between, so two requests,
 * or two tabs, don't overwrite each other's changes.
 */
export class Db implements State {
  readonly #storage: MockStorage;
  #raw: string | null = null;
  #seed: SeedIndex;
  #accounts: AccountIndex;
  #changes: Changes;
  #idsByDigest = new Map<string, string>();
  #idsByUser = new Map<string, string[]>();

  constructor(storage: MockStorage, seed: SeedName, now: Date) {
    this.#storage = storage;
    this.#raw = storage.read(DATA_STORAGE_KEY);
    const stored = parseChanges(this.#raw);
    this.#changes = stored?.seed === seed ? stored : freshChanges(seed, wholeSecond(now));
    this.#seed = indexSeed(seed, this.#changes.anchor);
    this.#accounts = indexAccounts(this.#seed);
    this.#adopt(this.#changes);
    if (this.#changes !== stored) this.save();
  }

  /** Takes in what another tab changed. Another seed, another version or garbage starts afresh. */
  open(seed: SeedName, now: Date): void {
    const raw = this.#storage.read(DATA_STORAGE_KEY);
    if (raw !== null && raw === this.#raw && seed === this.#changes.seed) return;
    const stored = parseChanges(raw);
    if (stored?.seed === seed) {
      this.#adopt(stored);
      this.#raw = raw;
    } else {
      this.reset(seed, now);
    }
  }

  save(): void {
    this.#storage.write(DATA_STORAGE_KEY, serialiseChanges(this.#changes));
    this.#raw = this.#storage.read(DATA_STORAGE_KEY);
  }

  /** Forgets everything that happened. */
  reset(seed: SeedName, now: Date): void {
    this.#adopt(freshChanges(seed, wholeSecond(now)));
    this.save();
  }

  #adopt(changes: Changes): void {
    const { seed, anchor } = changes;
    if (seed !== this.#seed.name || anchor.getTime() !== this.#seed.anchor.getTime()) {
      this.#seed = indexSeed(seed, anchor);
      this.#accounts = indexAccounts(this.#seed);
    }
    this.#changes = changes;
    this.#idsByDigest = new Map();
    this.#idsByUser = new Map();
    for (const token of changes.created.values()) this.#index(token);
  }

  #index({ id, digest, userId }: MockToken): void {
    if (digest !== null) this.#idsByDigest.set(digest, id);
    this.#idsByUser.set(userId, [...(this.#idsByUser.get(userId) ?? []), id]);
  }

  findAccount(id: string) {
    return this.#seed.accounts.get(id);
  }

  findUser(id: string) {
    return this.#changes.deletedUsers.has(id) ? undefined : this.#seed.users.get(id);
  }

  findUserByLogin(login: string) {
    const user = this.#seed.usersByLogin.get(login.trim().toLowerCase());
    return user && this.findUser(user.id);
  }

  usersOf(customerId: string): readonly MockUser[] {
    return (this.#accounts.users.get(customerId) ?? [])
      .filter(user => !this.#changes.deletedUsers.has(user.id))
      .map(user => memberOf(user, customerId))
      .filter(user => user !== null);
  }

  findService(id: string) {
    return this.#seed.services.get(id);
  }

  servicesOf(customerId: string) {
    return this.#seed.servicesByAccount.get(customerId) ?? [];
  }

  findToken(id: string, now: Date): MockToken | undefined {
    const base = this.#changes.created.get(id) ?? this.#seed.tokens.get(id);
    return base && this.#remaining(base, now);
  }

  /** The token as it is now, unless it was deleted or swept. */
  #remaining(base: MockToken, now: Date): MockToken | undefined {
    const { deleted, uses } = this.#changes;
    if (deleted.has(base.id)) return undefined;
    const use = uses.get(base.id);
    const token = use ? { ...base, ...use } : base;
    // Product rule 12: two years unused, and it is as if deleted.
    return autoDeleteTime(token) <= now.getTime() ? undefined : token;
  }

  findTokenByDigest(digest: string, now: Date): MockToken | undefined {
    const id = this.#idsByDigest.get(digest);
    return id === undefined ? undefined : this.findToken(id, now);
  }

  tokensOf(userId: string, now: Date): readonly MockToken[] {
    const seeded = (this.#seed.tokensByUser.get(userId) ?? []).map(token => token.id);
    return [...seeded, ...(this.#idsByUser.get(userId) ?? [])]
      .map(id => this.findToken(id, now))
      .filter(token => token !== undefined)
      .filter(token => !isAutomationToken(token));
  }

  tokensOfAccount(customerId: string, now: Date): readonly MockToken[] {
    const tokens: MockToken[] = [];
    for (const base of this.#bases(this.#accounts.userTokens, customerId)) {
      const token = isAutomationToken(base) ? undefined : this.#remaining(base, now);
      if (token) tokens.push(token);
    }
    return tokens;
  }

  automationTokensOf(customerId: string, now: Date): readonly MockAutomationToken[] {
    const tokens: MockAutomationToken[] = [];
    for (const base of this.#bases(this.#accounts.automationTokens, customerId)) {
      const token = this.#remaining(base, now);
      if (token && isAutomationToken(token)) tokens.push(token);
    }
    return tokens;
  }

  /** Those of the seed first, which are the older ones. */
  *#bases(seeded: ReadonlyMap<string, readonly MockToken[]>, customerId: string): Generator<MockToken> {
    yield* seeded.get(customerId) ?? [];
    for (const token of this.#changes.created.values()) if (token.customerId === customerId) yield token;
  }

  mutationsOf(userId: string, now: Date): number {
    const counted = this.#changes.mutations.get(userId);
    return counted?.hour === hourOf(now) ? counted.count : 0;
  }

  wrongTriesOf(login: string): readonly number[] {
    return this.#changes.wrongTries.get(login.trim().toLowerCase()) ?? [];
  }

  /** Newest last. */
  events(): readonly MockEvent[] {
    return this.#changes.events;
  }

  addToken(token: MockToken): void {
    this.#changes.created.set(token.id, token);
    this.#index(token);
  }

  deleteToken(id: string): void {
    const created = this.#changes.created.get(id);
    this.#changes.uses.delete(id);
    if (!created) {
      this.#changes.deleted.add(id);
      return;
    }
    this.#changes.created.delete(id);
    if (created.digest !== null) this.#idsByDigest.delete(created.digest);
    const others = (this.#idsByUser.get(created.userId) ?? []).filter(other => other !== id);
    this.#idsByUser.set(created.userId, others);
  }

  deleteUser(id: string): void {
    this.#changes.deletedUsers.add(id);
  }

  recordUse(id: string, use: TokenUse): void {
    this.#changes.uses.set(id, use);
  }

  recordEvent(event: MockEvent): void {
    this.#changes.events = [...this.#changes.events, event].slice(-MAX_EVENTS);
  }

  countMutation(userId: string, now: Date): void {
    this.#changes.mutations.set(userId, { hour: hourOf(now), count: this.mutationsOf(userId, now) + 1 });
  }

  recordWrongTry(login: string, now: Date): void {
    const key = login.trim().toLowerCase();
    const { wrongTries } = this.#changes;
    const recent = [...this.wrongTriesOf(key), now.getTime()].filter(time => time > now.getTime() - HOUR);
    wrongTries.delete(key);
    const [oldest] = wrongTries.keys();
    if (oldest !== undefined && wrongTries.size >= MAX_TRIED_LOGINS) wrongTries.delete(oldest);
    wrongTries.set(key, recent);
  }

  forgetWrongTries(login: string): void {
    this.#changes.wrongTries.delete(login.trim().toLowerCase());
  }
}

function hourOf(now: Date): number {
  return Math.floor(now.getTime() / HOUR);
}
