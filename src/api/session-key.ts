// The key of the console's own session: in this tab's sessionStorage. A worker, which has none, keeps it in memory.

const STORAGE_KEY = 'token-console.session';

/** Keeps the session for this page when the browser forbids storage. */
let memory: string | null = null;

const listeners = new Set<() => void>();

/** Calls back when the key changes or goes: what was loaded with it must go too. */
export function onSessionKeyChange(listener: () => void): void {
  listeners.add(listener);
}

export function readSessionKey(): string | null {
  try {
    return sessionStorage.getItem(STORAGE_KEY) ?? memory;
  } catch {
    return memory;
  }
}

export function storeSessionKey(key: string): void {
  memory = key;
  for (const listener of listeners) listener();
  try {
    sessionStorage.setItem(STORAGE_KEY, key);
  } catch {
    // The session lasts as long as the page then.
  }
}

export function forgetSessionKey(): void {
  memory = null;
  for (const listener of listeners) listener();
  try {
    sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Nothing was stored.
  }
}
