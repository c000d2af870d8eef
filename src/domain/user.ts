// Users and their account.
import type { Role } from './role.ts';

export type User = {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly customerId: string;
  /** Whether the user signs in with a one-time code. */
  readonly twoFactor: boolean;
  readonly locked: boolean;
  /** `null` is never. */
  readonly lastActiveAt: Date | null;
};

/** Whether this is the user that owns the API keys from before 2017. Nobody can sign in as it (guide, "Legacy API credentials"). */
export function isSyntheticUser(user: Pick<User, 'name'>): boolean {
  return user.name === 'Global API Token';
}

export type Account = {
  readonly id: string;
  readonly name: string;
  readonly forcesSso: boolean;
  readonly forcesTwoFactor: boolean;
};
