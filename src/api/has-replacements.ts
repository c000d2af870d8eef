// Whether a user has replacements in progress: all that the pages need to know before they load the rest.

type Owner = { readonly userId: string; readonly customerId: string };

/** Each user of each account has an entry of their own, so that none sees the ids of another. */
export function replacementsKey({ userId, customerId }: Owner): string {
  return `token-console.replacements.${customerId}.${userId}`;
}

export function hasReplacements(owner: Owner): boolean {
  try {
    return localStorage.getItem(replacementsKey(owner)) !== null;
  } catch {
    return false;
  }
}
