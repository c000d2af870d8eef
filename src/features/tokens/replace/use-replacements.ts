// The replacements in progress of the current user, as React state.
import { useSyncExternalStore } from 'react';
import {
  onReplacementsChange,
  type ReplacementOwner,
  replacementsOf,
} from '../../../api/replacement-store.ts';
import type { Replacement } from '../../../domain/replacement/replacement.ts';

export function useReplacements(owner: ReplacementOwner): readonly Replacement[] {
  return useSyncExternalStore(onReplacementsChange, () => replacementsOf(owner));
}

export function ownerOf({ id, customerId }: { id: string; customerId: string }): ReplacementOwner {
  return { userId: id, customerId };
}
