// A seed made ready for questions: everything by id, so that no request walks through 100,000 tokens.
import type { MockAccount, MockService, MockToken, MockUser } from './model.ts';
import type { SeedName } from './scenario.ts';
import { makeSeed } from './seed.ts';

export type SeedIndex = {
  readonly name: SeedName;
  readonly anchor: Date;
  readonly accounts: ReadonlyMap<string, MockAccount>;
  readonly users: ReadonlyMap<string, MockUser>;
  readonly usersByLogin: ReadonlyMap<string, MockUser>;
  readonly services: ReadonlyMap<string, MockService>;
  readonly servicesByAccount: ReadonlyMap<string, readonly MockService[]>;
  readonly tokens: ReadonlyMap<string, MockToken>;
  readonly tokensByUser: ReadonlyMap<string, readonly MockToken[]>;
};

export function indexSeed(name: SeedName, anchor: Date): SeedIndex {
  const seed = makeSeed(name, anchor);
  return {
    name,
    anchor,
    accounts: byKey(seed.accounts, account => account.id),
    users: byKey(seed.users, user => user.id),
    usersByLogin: byKey(seed.users, user => user.login),
    services: byKey(seed.services, service => service.id),
    servicesByAccount: grouped(seed.services, service => service.customerId),
    tokens: byKey(seed.tokens, token => token.id),
    // Recorded lists are oldest first (wire.md §2.3).
    tokensByUser: grouped(
      seed.tokens.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime()),
      token => token.userId,
    ),
  };
}

function byKey<T>(values: readonly T[], key: (value: T) => string): Map<string, T> {
  return new Map(values.map(value => [key(value), value]));
}

export function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
