// The end of a session, wanted or not: nothing of it stays, and the way back is kept.
import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import { forgetSessionKey } from '../../api/session-key.ts';

/**
 * Forgets the key and every cached answer, then shows the sign-in page.
 * `ended` is for a session that the API ended (a 401): signing in again returns to the same place.
 */
export function endSession(queryClient: QueryClient, router: AnyRouter, how: 'signed-out' | 'ended'): void {
  forgetSessionKey();
  const from = router.state.location.href;
  void router
    .navigate({
      to: '/sign-in',
      search: how === 'ended' ? { ended: '1', from } : {},
      replace: how === 'ended',
      // A guard for unsaved input must not hold a page whose session is gone.
      ignoreBlocker: true,
    })
    .then(() => queryClient.clear());
}
