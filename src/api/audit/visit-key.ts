// The key under which the visits of a user to an account are kept.

/** Each user of each account has an entry of their own, so that none sees the ids of another. */
export function visitKey({ userId, customerId }: { userId: string; customerId: string }): string {
  return `${customerId}.${userId}`;
}
