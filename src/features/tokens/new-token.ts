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
 * Gives the focus to a row that appears after the secret was put away, as in the account's list, which takes long.
 * @param shownId the new token if its row is shown.
 */
export function useNewTokenFocus(shownId: string | null): void {
  useEffect(() => {
    if (shownId === null || isSeen) return;
    isSeen = true;
    const focused = document.activeElement;
    // A person who has gone on is not called back.
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
