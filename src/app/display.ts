// How this browser shows times and other people's data: UTC instead of local time, and names blurred. In localStorage.
import { useSyncExternalStore } from 'react';

type Display = { readonly utc: boolean; readonly isPrivate: boolean };

const KEYS = { utc: 'token-console.utc', isPrivate: 'token-console.privacy' } as const;

const listeners = new Set<() => void>();

let display: Display = { utc: isStored('utc'), isPrivate: isStored('isPrivate') };
applyPrivacy();

export function useDisplay(): Display {
  return useSyncExternalStore(subscribe, () => display);
}

/** Without storage the choice lasts until the page is reloaded. */
export function changeDisplay(name: keyof Display, value: boolean): void {
  display = { ...display, [name]: value };
  try {
    if (value) localStorage.setItem(KEYS[name], 'on');
    else localStorage.removeItem(KEYS[name]);
  } catch {}
  applyPrivacy();
  for (const listener of listeners) listener();
}

/** The style sheet blurs by this attribute. */
function applyPrivacy(): void {
  globalThis.document?.documentElement.toggleAttribute('data-privacy', display.isPrivate);
}

function isStored(name: keyof Display): boolean {
  try {
    return localStorage.getItem(KEYS[name]) === 'on';
  } catch {
    return false;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
