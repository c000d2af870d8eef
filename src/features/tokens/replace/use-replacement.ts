// Watches both tokens of a replacement, keeps what is learned of them, and says how far it is.
import { useEffect } from 'react';
import { changeReplacement, type ReplacementOwner } from '../../../api/replacement-store.ts';
import {
  observe,
  type Replacement,
  type ReplacementStage,
  stageOf,
} from '../../../domain/replacement/replacement.ts';
import { useNow } from '../../../ui/use-now.ts';
import { type ObservedToken, useObservedToken } from '../use-observed-token.ts';

/** Milliseconds: what is said of times that pass stays right to this. */
const TICK = 5000;

export type WatchedReplacement = {
  readonly old: ObservedToken;
  readonly next: ObservedToken;
  readonly stage: ReplacementStage;
  readonly now: Date;
};

export function useReplacement(owner: ReplacementOwner, replacement: Replacement): WatchedReplacement {
  const now = useNow(TICK);
  const old = useObservedToken(replacement.oldId, replacement.oldKind);
  const next = useObservedToken(replacement.newId, replacement.newKind);
  const browser = navigator.userAgent;
  const learned = observe(replacement, old.observed, next.observed, now, browser);
  const { userId, customerId } = owner;
  useEffect(() => {
    if (learned === replacement) return;
    changeReplacement({ userId, customerId }, replacement.newId, current =>
      observe(current, old.observed, next.observed, now, browser),
    );
  });
  return { old, next, now, stage: stageOf(learned, old.observed, next.observed, now, browser) };
}
