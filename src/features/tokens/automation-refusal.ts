// Why the API would refuse to create an automation token, in words. It is known before anybody enters a password.
import { useQuery } from '@tanstack/react-query';
import { type AutomationRefusal, automationRefusal } from '../../domain/automation-creation.ts';
import { canCreateAutomationTokens } from '../../domain/role.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import type { Account, User } from '../../domain/user.ts';
import { currentAccountQuery, currentUserQuery } from '../session/session-queries.ts';

/** Completes "Can’t be created here: …". */
export function refusalReason(refusal: AutomationRefusal, accountName: string): Sentence {
  switch (refusal) {
    case 'forced-sso':
      return sentence`${accountName} requires single sign-on.`;
    case 'forced-two-factor':
      return sentence`${accountName} requires two-factor authentication.`;
    case 'own-two-factor':
      return ['you use two-factor authentication.'];
  }
}

/**
 * The reason for this user in this account; `null` if there is none.
 * @param account `null` while it is not known. The API decides then.
 */
export function automationReason(user: User, account: Account | null): Sentence | null {
  if (account === null || !canCreateAutomationTokens(user.role)) return null;
  const refusal = automationRefusal(account, user);
  return refusal === null ? null : refusalReason(refusal, account.name);
}

/** What the password dialog says to those who may want to create an automation token. */
export function useAutomationNote(): Sentence | null {
  const user = useQuery(currentUserQuery).data;
  const account = useQuery(currentAccountQuery).data ?? null;
  const reason = user === undefined ? null : automationReason(user, account);
  return reason === null
    ? null
    : sentence`You can create user tokens only. Automation tokens can’t be created here: ${reason}`;
}
