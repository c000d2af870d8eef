// The key of the console's own session: in this tab's sessionStorage, and nowhere else.

const STORAGE_KEY = 'token-console.session';

/** Keeps the session for this page when the browser forbids storage. */
let memory: string | null = null;

export function readSessionKey(): string | null {
  try {
    return sessionStorage.getItem(STORAGE_KEY) ?? memory;
  } catch {
    return memory;
  }
}

export function storeSessionKey(key: string): void {
  memory = key;
  try {
    sessionStorage.setItem(STORAGE_KEY, key);
  } catch {
    // The session lasts as long as the page then.
  }
}

export function forgetSessionKey(): void {
  memory = null;
  try {
    sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Nothing was stored.
  }
}
