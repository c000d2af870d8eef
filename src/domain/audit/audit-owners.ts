// The owners of user tokens and the creators of automation tokens. People may be set before or after the tokens.
import { searchableText } from '../text-search.ts';
import { compareNames } from '../token-order.ts';
import { isSyntheticUser, type User } from '../user.ts';
import type { AuditColumns } from './audit-columns.ts';

/** Instead of an index of a role if the owner is unknown. */
export const NO_ROLE = -1;

export class AuditOwners {
  readonly #columns: AuditColumns;
  #people: ReadonlyMap<string, User> = new Map();
  /** Whether the list of people has loaded without gaps, so that an owner who is not in it is gone. */
  areComplete = false;

  constructor(columns: AuditColumns) {
    this.#columns = columns;
  }

  set(users: readonly User[], areComplete: boolean): void {
    this.areComplete = areComplete;
    this.#people = new Map(users.map(user => [user.id, user]));
  }

  all(): readonly User[] {
    return [...this.#people.values()];
  }

  /** The owner or creator of a row's token; `null` if unknown. */
  of(row: number): User | null {
    const id = this.#columns.users.texts[this.#columns.user[row] ?? 0];
    return this.#people.get(id ?? '') ?? null;
  }

  /** The searchable name and login of each owner, by the owner's index in the dictionary of users. */
  texts(): readonly string[] {
    return this.each(owner => (owner === null ? '' : searchableText([owner.name, owner.login])));
  }

  /** The index in the dictionary of roles of each owner's role, or {@link NO_ROLE}, by the owner's index in the dictionary of users. */
  roles(): readonly number[] {
    return this.each(owner => (owner === null ? NO_ROLE : this.#columns.roles.add(owner.role)));
  }

  /** Whether each owner is the synthetic user, by the owner's index in the dictionary of users. */
  synthetic(): readonly boolean[] {
    return this.each(owner => owner !== null && isSyntheticUser(owner));
  }

  /** The rank of each owner by name, then login. Unknown owners rank last. */
  ranks(): readonly number[] {
    const sorted = this.all().toSorted(
      (a, b) => compareNames(a.name, b.name) || compareNames(a.login, b.login) || (a.id < b.id ? -1 : 1),
    );
    const ranks = new Map(sorted.map((user, rank) => [user.id, rank]));
    return this.#columns.users.texts.map(id => ranks.get(id) ?? sorted.length);
  }

  /** What `derive` gives for each owner, by the owner's index in the dictionary of users. */
  each<T>(derive: (owner: User | null) => T): readonly T[] {
    return this.#columns.users.texts.map(id => derive(this.#people.get(id) ?? null));
  }
}

/**
 * The index in the dictionary of roles of the role that limits a token: an automation token's own role, or its owner's.
 * @param ownerRoles {@link AuditOwners.roles}
 */
export function boundingRole(columns: AuditColumns, ownerRoles: readonly number[], row: number): number {
  const own = columns.automationRole(row);
  return own === -1 ? (ownerRoles[columns.user[row] ?? 0] ?? NO_ROLE) : own;
}
