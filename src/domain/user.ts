// Users and their account.

export type User = {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  /** One of the known roles, or a role that the console does not know. */
  readonly role: string;
  readonly customerId: string;
  /** Whether the user signs in with a one-time code. */
  readonly twoFactor: boolean;
  readonly locked: boolean;
  /** `null` is never. */
  readonly lastActiveAt: Date | null;
};

const SYNTHETIC_NAME = 'Global API Token';

/** Whether this is the user that owns the API keys from before 2017. Nobody can sign in as it (guide, "Legacy API credentials"). */
export function isSyntheticUser({ name, login }: Pick<User, 'name' | 'login'>): boolean {
  return name === SYNTHETIC_NAME || login === SYNTHETIC_NAME;
}

export type Account = {
  readonly id: string;
  readonly name: string;
  readonly forcesSso: boolean;
  readonly forcesTwoFactor: boolean;
};
