// The people behind the tokens: who owns them, or created them. They may arrive before the tokens or after.
import { ROLES } from '../role.ts';
import { searchableText } from '../text-search.ts';
import { compareNames } from '../token-order.ts';
import type { User } from '../user.ts';
import type { AuditColumns } from './audit-columns.ts';

/** No role is known: the position that none has. */
export const NO_ROLE = -1;

export class AuditOwners {
  readonly #columns: AuditColumns;
  #people: ReadonlyMap<string, User> = new Map();

  constructor(columns: AuditColumns) {
    this.#columns = columns;
  }

  set(users: readonly User[]): void {
    this.#people = new Map(users.map(user => [user.id, user]));
  }

  all(): readonly User[] {
    return [...this.#people.values()];
  }

  of(row: number): User | null {
    const id = this.#columns.users.texts[this.#columns.user[row] ?? 0];
    return this.#people.get(id ?? '') ?? null;
  }

  /** Name and login of each owner as they are searched, by the owner's number. */
  texts(): readonly string[] {
    return this.#each(owner => (owner === null ? '' : searchableText([owner.name, owner.login])));
  }

  /** The position in ROLES of each owner's role, by the owner's number. */
  roles(): readonly number[] {
    return this.#each(owner => (owner === null ? NO_ROLE : ROLES.indexOf(owner.role)));
  }

  /** The place of each owner by name, then login; those who are missing come last. */
  places(): readonly number[] {
    const sorted = this.all().toSorted(
      (a, b) => compareNames(a.name, b.name) || compareNames(a.login, b.login) || (a.id < b.id ? -1 : 1),
    );
    const places = new Map(sorted.map((user, place) => [user.id, place]));
    return this.#columns.users.texts.map(id => places.get(id) ?? sorted.length);
  }

  #each<T>(derive: (owner: User | null) => T): readonly T[] {
    return this.#columns.users.texts.map(id => derive(this.#people.get(id) ?? null));
  }
}

/**
 * The position in ROLES of the role that bounds a token: an automation token's own, or its owner's, out of
 * {@link AuditOwners.roles}.
 */
export function boundingRole(columns: AuditColumns, ownerRoles: readonly number[], row: number): number {
  const own = columns.automationRole(row);
  return own === -1 ? (ownerRoles[columns.user[row] ?? 0] ?? NO_ROLE) : own;
}
