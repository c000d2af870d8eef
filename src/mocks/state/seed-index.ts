// Indexes a seed by id, so that no request has to scan 100,000 tokens.
import type { MockAccount, MockEvent, MockService, MockToken, MockUser } from '../model/model.ts';
import type { SeedName } from '../scenario.ts';
import { seedEvents } from '../seed/events.ts';
import { makeSeed } from '../seed/make-seed.ts';

export type SeedIndex = {
  readonly name: SeedName;
  readonly anchor: Date;
  readonly accounts: ReadonlyMap<string, MockAccount>;
  readonly users: ReadonlyMap<string, MockUser>;
  readonly usersByLogin: ReadonlyMap<string, MockUser>;
  readonly services: ReadonlyMap<string, MockService>;
  readonly servicesByAccount: ReadonlyMap<string, readonly MockService[]>;
  readonly tokens: ReadonlyMap<string, MockToken>;
  /** User tokens by their owner, oldest first (wire.md §2.3). */
  readonly tokensByUser: ReadonlyMap<string, readonly MockToken[]>;
  /** Newest last. Created on first use, because most sessions never read the events. */
  readonly events: () => readonly MockEvent[];
};

export function indexSeed(name: SeedName, anchor: Date): SeedIndex {
  const seed = makeSeed(name, anchor);
  const userTokens = seed.tokens.filter(token => token.automation === null);
  return {
    name,
    anchor,
    accounts: byKey(seed.accounts, account => account.id),
    users: byKey(seed.users, user => user.id),
    usersByLogin: byKey(seed.users, user => user.login),
    services: byKey(seed.services, service => service.id),
    servicesByAccount: groupBy(seed.services, service => service.customerId),
    tokens: byKey(seed.tokens, token => token.id),
    tokensByUser: oldestFirst(groupBy(userTokens, token => token.userId)),
    events: lazy(() => seedEvents(seed, name, anchor)),
  };
}

function byKey<T>(values: readonly T[], key: (value: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const value of values) map.set(key(value), value);
  return map;
}

export function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

function oldestFirst(groups: Map<string, MockToken[]>): Map<string, MockToken[]> {
  for (const group of groups.values()) {
    group.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  }
  return groups;
}

/** Calls `create` on the first call only. */
function lazy<T>(create: () => T): () => T {
  let cached: { readonly value: T } | null = null;
  return () => {
    cached ??= { value: create() };
    return cached.value;
  };
}
