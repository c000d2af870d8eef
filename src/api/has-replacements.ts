// Whether a user has replacements in progress: all that the pages need to know before they load the rest.

type Owner = { readonly userId: string; readonly customerId: string };

const PREFIX = 'token-console.replacements.';

/** Each user of each account has an entry of their own, so that none sees the ids of another. */
export function replacementsKey({ userId, customerId }: Owner): string {
  return `${PREFIX}${customerId}.${userId}`;
}

export function hasReplacements(owner: Owner): boolean {
  try {
    return localStorage.getItem(replacementsKey(owner)) !== null;
  } catch {
    return false;
  }
}

/** Whether any user of this browser has replacements in progress. */
export function hasAnyReplacement(): boolean {
  try {
    return Object.keys(localStorage).some(key => key.startsWith(PREFIX));
  } catch {
    return false;
  }
}
