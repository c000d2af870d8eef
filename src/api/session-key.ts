// The key of the console's own session: in this tab's sessionStorage. A worker, which has none, keeps it in memory.

const STORAGE_KEY = 'token-console.session';
const PASTED_STORAGE_KEY = 'token-console.session-pasted';

/**
 * Where the key came from. One that was made by signing in belongs to the console, which deletes it at the end. One
 * that a person pasted is theirs: other things may use it, so it is only ever forgotten.
 */
export type KeyOrigin = 'signed-in' | 'pasted';

/** Keeps the session for this page when the browser forbids storage. */
let memory: { readonly key: string; readonly origin: KeyOrigin } | null = null;

const listeners = new Set<() => void>();

/** Calls back when the key changes or goes: what was loaded with it must go too. */
export function onSessionKeyChange(listener: () => void): void {
  listeners.add(listener);
}

export function readSessionKey(): string | null {
  try {
    return sessionStorage.getItem(STORAGE_KEY) ?? memory?.key ?? null;
  } catch {
    return memory?.key ?? null;
  }
}

/** Whether the session is by a token that was pasted. */
export function isPastedKey(): boolean {
  try {
    if (sessionStorage.getItem(STORAGE_KEY) !== null)
      return sessionStorage.getItem(PASTED_STORAGE_KEY) !== null;
  } catch {
    // What the page remembers is all there is.
  }
  return memory?.origin === 'pasted';
}

export function storeSessionKey(key: string, origin: KeyOrigin): void {
  memory = { key, origin };
  for (const listener of listeners) listener();
  try {
    // First: a key whose origin could not be kept would be deleted at the end.
    if (origin === 'pasted') sessionStorage.setItem(PASTED_STORAGE_KEY, 'true');
    else sessionStorage.removeItem(PASTED_STORAGE_KEY);
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
    sessionStorage.removeItem(PASTED_STORAGE_KEY);
  } catch {
    // Nothing was stored.
  }
}
