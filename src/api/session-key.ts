// The key of the console's session, in this tab's sessionStorage. Workers have no such storage and keep it in memory.
import { SESSION_KEY, storedSessionKey } from './stored-session-key.ts';

const PASTED_STORAGE_KEY = 'token-console.session-pasted';

/**
 * Where the key came from. The console created the key of a password sign-in and deletes that token on sign-out. A
 * pasted token belongs to the user and may be in use elsewhere, so the console only forgets it.
 */
export type KeyOrigin = 'signed-in' | 'pasted';

/** The session of this page, also if the browser forbids storage. */
let memory: { readonly key: string; readonly origin: KeyOrigin } | null = null;

/** Counts the sessions of this page. A number instead of the key, so that errors and results hold no key. */
let sessions = 0;

const listeners = new Set<() => void>();

/**
 * Calls the listener when the key is replaced or removed, so that data loaded with it can be dropped.
 * @returns a function that removes the listener.
 */
export function onSessionKeyChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The key of the session, or `null` if nobody is signed in. */
export function readSessionKey(): string | null {
  return storedSessionKey() ?? memory?.key ?? null;
}

/** The number of the current session, or `null` if nobody is signed in. No two sessions of a page have the same. */
export function currentSession(): number | null {
  return readSessionKey() === null ? null : sessions;
}

/** Whether the session uses a pasted token. */
export function isPastedKey(): boolean {
  if (storedSessionKey() !== null) return sessionStorage.getItem(PASTED_STORAGE_KEY) !== null;
  return memory?.origin === 'pasted';
}

/** Starts a session with the key, and notifies the listeners. */
export function storeSessionKey(key: string, origin: KeyOrigin): void {
  memory = { key, origin };
  sessions++;
  for (const listener of listeners) listener();
  try {
    // The origin first: a pasted key without its origin would be deleted on sign-out.
    if (origin === 'pasted') sessionStorage.setItem(PASTED_STORAGE_KEY, 'true');
    else sessionStorage.removeItem(PASTED_STORAGE_KEY);
    sessionStorage.setItem(SESSION_KEY, key);
  } catch {
    // No storage: the session ends with the page.
  }
}

/** Gives the session another key. It remains the same session, so nothing that belongs to it is dropped. */
export function renewSessionKey(key: string): void {
  memory = { key, origin: 'signed-in' };
  try {
    sessionStorage.setItem(SESSION_KEY, key);
  } catch {
    // No storage: the session ends with the page.
  }
}

/** Ends the session in this tab, and notifies the listeners. The token itself is not deleted. */
export function forgetSessionKey(): void {
  memory = null;
  sessions++;
  for (const listener of listeners) listener();
  try {
    sessionStorage.removeItem(SESSION_KEY);
    sessionStorage.removeItem(PASTED_STORAGE_KEY);
  } catch {
    // No storage: nothing to remove.
  }
}
