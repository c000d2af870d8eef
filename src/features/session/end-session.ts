// Ends the session: deletes everything stored about it and opens the sign-in page.
import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import { forgetSessionKey } from '../../api/session-key.ts';

/**
 * Forgets the key and clears the query cache, then opens the sign-in page.
 * @param how `ended` if the API rejected the key with 401: signing in then returns to the current page.
 */
export function endSession(queryClient: QueryClient, router: AnyRouter, how: 'signed-out' | 'ended'): void {
  forgetSessionKey();
  const from = router.state.location.href;
  void router
    .navigate({
      to: '/sign-in',
      search: how === 'ended' ? { ended: '1', from } : {},
      replace: how === 'ended',
      // The session has ended, so unsaved input must not block the navigation.
      ignoreBlocker: true,
    })
    .then(() => queryClient.clear());
}
