// Answers the questions of the rules: from a seed that is never stored, and what changed since.
import { autoDeleteTime } from '../../domain/token-status.ts';
import { memberOf } from '../model/membership.ts';
import {
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
  /** Seeded and recorded events together, for as long as no other is recorded: the seed may have 100,000. */
  #log: { readonly recorded: readonly MockEvent[]; readonly all: readonly MockEvent[] } | null = null;

  constructor(changes: StoredState) {
    this.changes = changes;
    this.#seed = indexSeed(changes.seed, changes.anchor);
    this.#accounts = indexAccounts(this.#seed);
    this.adopt(changes);
  }

  protected adopt(changes: StoredState): void {
    const { seed, anchor } = changes;
    if (seed !== this.#seed.name || anchor.getTime() !== this.#seed.anchor.getTime()) {
      this.#seed = indexSeed(seed, anchor);
      this.#accounts = indexAccounts(this.#seed);
    }
    this.changes = changes;
    this.#idsByDigest = new Map();
    this.#idsByUser = new Map();
    for (const token of changes.created.values()) this.index(token);
  }

  /** Makes a created token known by its key and its owner. */
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
    return this.changes.deletedUsers.has(id) ? undefined : this.#seed.users.get(id);
  }

  findUserByLogin(login: string) {
    const user = this.#seed.usersByLogin.get(login.trim().toLowerCase());
    return user && this.findUser(user.id);
  }

  usersOf(customerId: string): readonly MockUser[] {
    return (this.#accounts.users.get(customerId) ?? [])
      .filter(user => !this.changes.deletedUsers.has(user.id))
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
    const base = this.changes.created.get(id) ?? this.#seed.tokens.get(id);
    return base && this.#remaining(base, now);
  }

  /** The token as it is now, unless it was deleted or swept. */
  #remaining(base: MockToken, now: Date): MockToken | undefined {
    const { deleted, uses } = this.changes;
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
    for (const token of this.changes.created.values()) if (token.customerId === customerId) yield token;
  }

  mutationsOf(userId: string, now: Date): number {
    const counted = this.changes.mutations.get(userId);
    return counted?.hour === hourOf(now) ? counted.count : 0;
  }

  failedAttemptsOf(login: string): readonly number[] {
    return this.changes.wrongTries.get(login.trim().toLowerCase()) ?? [];
  }

  events(): readonly MockEvent[] {
    const { events: recorded } = this.changes;
    if (this.#log?.recorded !== recorded) {
      this.#log = { recorded, all: inOrder([...this.#seed.events(), ...recorded]) };
    }
    return this.#log.all;
  }
}

/** Mostly in order already, unless the clock was turned back. */
function inOrder(events: MockEvent[]): readonly MockEvent[] {
  return events.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
}

export function hourOf(now: Date): number {
  return Math.floor(now.getTime() / HOUR);
}
