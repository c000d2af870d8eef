// The key of the session as this tab's sessionStorage has it, which is all that there is of a session at first.

export const SESSION_KEY = 'token-console.session';

/** `null` if nobody is signed in, or if the browser forbids storage. */
export function storedSessionKey(): string | null {
  try {
    return sessionStorage.getItem(SESSION_KEY);
  } catch {
    return null;
  }
}
