// Whether automation tokens can be created through the API at all, whatever they may do.
import type { Account, User } from './user.ts';

/** Why the API creates none. */
export type AutomationRefusal = 'forced-sso' | 'forced-two-factor' | 'own-two-factor';

/**
 * Product rule 3 (guide, "Automation tokens"): not while the account forces single sign-on, nor with multi-factor
 * authentication, whether the account forces it or the person who creates has it on.
 * @returns why not, or `null` when they can.
 */
export function automationRefusal(
  account: Pick<Account, 'forcesSso' | 'forcesTwoFactor'>,
  user: Pick<User, 'twoFactor'>,
): AutomationRefusal | null {
  if (account.forcesSso) return 'forced-sso';
  if (account.forcesTwoFactor) return 'forced-two-factor';
  return user.twoFactor ? 'own-two-factor' : null;
}
