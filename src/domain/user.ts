// People and the account they act in.
import type { Role } from './role.ts';

export type User = {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly customerId: string;
  /** Whether this person signs in with a one-time code. */
  readonly twoFactor: boolean;
  readonly locked: boolean;
  /** `null` is never. */
  readonly lastActiveAt: Date | null;
};

/** The user that holds the keys from before 2017 and that nobody can sign in as (guide, "Legacy API credentials"). */
export function isSyntheticUser(user: Pick<User, 'name'>): boolean {
  return user.name === 'Global API Token';
}

export type Account = {
  readonly id: string;
  readonly name: string;
  readonly forcesSso: boolean;
  readonly forcesTwoFactor: boolean;
};
