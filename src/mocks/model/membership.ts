// Account membership: users belong to their home account and to accounts they were invited to (product rule 18).
import type { MockUser } from './model.ts';

/** The user as a member of an account, or `null` if they don't belong to it. The role is the same in all accounts. */
export function memberOf(user: MockUser, customerId: string): MockUser | null {
  if (user.customerId === customerId) return user;
  return user.invitedTo.includes(customerId) ? { ...user, customerId } : null;
}

/** The home account first. */
export function accountIdsOf(user: MockUser): readonly string[] {
  return [user.customerId, ...user.invitedTo.filter(id => id !== user.customerId)];
}
