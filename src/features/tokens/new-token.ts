// The token that was created last. The lists show it first until their order or filter is changed.
import { useSyncExternalStore } from 'react';
import { onSessionKeyChange } from '../../api/session-key.ts';

let newId: string | null = null;
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

onSessionKeyChange(forgetNewToken);

function set(id: string | null): void {
  newId = id;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
