// How this browser shows times and other people's data: UTC instead of local time, and names blurred. In localStorage.
import { useSyncExternalStore } from 'react';
import { localTimeZone } from '../domain/time-zone.ts';

type Display = { readonly utc: boolean; readonly isPrivate: boolean };

const KEYS = { utc: 'token-console.utc', isPrivate: 'token-console.privacy' } as const;

const listeners = new Set<() => void>();

let display: Display;
show({ utc: isStored('utc'), isPrivate: isStored('isPrivate') });

// All tabs follow, because a shared screen can show each of them.
globalThis.addEventListener?.('storage', ({ key }) => {
  for (const name of ['utc', 'isPrivate'] as const)
    if (key === KEYS[name]) show({ ...display, [name]: isStored(name) });
});

/** The zone in which times are shown. A component also calls {@link useDisplay}, to follow a change. */
export function shownTimeZone(): string {
  return display.utc ? 'UTC' : localTimeZone();
}

export function useDisplay(): Display {
  return useSyncExternalStore(subscribe, () => display);
}

/** Without storage the choice lasts until the page is reloaded. */
export function changeDisplay(name: keyof Display, value: boolean): void {
  try {
    if (value) localStorage.setItem(KEYS[name], 'on');
    else localStorage.removeItem(KEYS[name]);
  } catch {}
  show({ ...display, [name]: value });
}

function show(next: Display): void {
  display = next;
  // The style sheet blurs by this attribute.
  globalThis.document?.documentElement.toggleAttribute('data-privacy', next.isPrivate);
  for (const listener of listeners) listener();
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
