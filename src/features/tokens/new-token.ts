// The token that was created last. The lists show it first until their order or filter is changed.
import { useEffect, useSyncExternalStore } from 'react';
import { onSessionKeyChange } from '../../api/session-key.ts';
import { isNowhere, pageTitle } from '../../ui/page-title.ts';
import { nameButton } from './focus-target.ts';

let newId: string | null = null;
/** Whether its row has been shown, so that it takes the focus only once. */
let isSeen = false;
const listeners = new Set<() => void>();

export function rememberNewToken(id: string): void {
  set(id);
}

export function forgetNewToken(): void {
  set(null);
}

export function useNewTokenId(): string | null {
  return useSyncExternalStore(subscribe, () => newId);
}

/**
 * Focuses the new row if it appears after the reveal dialog has closed. The account's list can take long to load.
 * @param shownId the new token if its row is shown.
 */
export function useNewTokenFocus(shownId: string | null): void {
  useEffect(() => {
    if (shownId === null || isSeen) return;
    isSeen = true;
    const focused = document.activeElement;
    // Don't take the focus from a person who has moved on.
    if (isNowhere(focused) || focused === pageTitle()) nameButton(shownId)?.focus();
  }, [shownId]);
}

onSessionKeyChange(forgetNewToken);

function set(id: string | null): void {
  newId = id;
  isSeen = false;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
