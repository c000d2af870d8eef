// Who belongs to which account: everyone to their own, and to those they were invited to (product rule 18).
import type { MockUser } from './model.ts';

/** The person as a member of an account, or `null` for who isn't. The role is the same everywhere. */
export function memberOf(user: MockUser, customerId: string): MockUser | null {
  if (user.customerId === customerId) return user;
  return user.invitedTo.includes(customerId) ? { ...user, customerId } : null;
}

/** The home account first. */
export function accountIdsOf(user: MockUser): readonly string[] {
  return [user.customerId, ...user.invitedTo.filter(id => id !== user.customerId)];
}
