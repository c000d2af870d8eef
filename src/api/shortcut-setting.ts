// Whether keyboard shortcuts of one key are on in this browser, kept in localStorage.

const STORAGE_KEY = 'token-console.shortcuts';

/** Until the page is reloaded, if the browser has no storage. */
let isOffHere = false;

const listeners = new Set<() => void>();

export function areShortcutsOn(): boolean {
  return !isOffHere && stored() !== 'off';
}

export function setShortcutsOn(isOn: boolean): void {
  isOffHere = !isOn;
  try {
    if (isOn) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, 'off');
  } catch {
    // The choice lasts until the page is reloaded.
  }
  for (const listener of listeners) listener();
}

/** Calls the listener after each change in this tab. */
export function onShortcutsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
