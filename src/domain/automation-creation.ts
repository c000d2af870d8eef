// Whether the account's settings allow creating automation tokens through the API.
import type { Account, User } from './user.ts';

/** Why the API refuses to create an automation token. */
export type AutomationRefusal = 'forced-sso' | 'forced-two-factor' | 'own-two-factor';

/**
 * Product rule 3 (guide, "Automation tokens"): automation tokens cannot be created while the account forces single
 * sign-on, or with two-factor authentication, whether the account forces it or the creator has enabled it.
 * @returns the reason, or `null` if they can be created.
 */
export function automationRefusal(
  account: Pick<Account, 'forcesSso' | 'forcesTwoFactor'>,
  user: Pick<User, 'twoFactor'>,
): AutomationRefusal | null {
  if (account.forcesSso) return 'forced-sso';
  if (account.forcesTwoFactor) return 'forced-two-factor';
  return user.twoFactor ? 'own-two-factor' : null;
}
