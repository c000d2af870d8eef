// Blocks navigation away from a component as long as it is shown.
import { useEffect, useEffectEvent } from 'react';
import type { Blocker } from './blocker.ts';
import { useNavigation } from './use-navigation.ts';

export function useBlocker(blocker: Blocker): void {
  const navigation = useNavigation();
  const refuses = useEffectEvent(blocker.refuses);
  const warnsOnUnload = useEffectEvent(blocker.warnsOnUnload);
  useEffect(
    () =>
      navigation.block({
        refuses: (from, to) => refuses(from, to),
        warnsOnUnload: () => warnsOnUnload(),
      }),
    [navigation],
  );
}
