// Ends the session: deletes everything stored about it and opens the sign-in page.
import type { QueryClient } from '@tanstack/react-query';
import { forgetSessionKey } from '../../api/session-key.ts';
import type { Navigation } from '../navigation/navigation.ts';

/**
 * Forgets the key and clears the query cache, then opens the sign-in page, also if there is unsaved input.
 * @param how `ended` if the API rejected the key with 401: signing in then returns to the current page.
 */
export function endSession(
  queryClient: QueryClient,
  navigation: Navigation,
  how: 'signed-out' | 'ended',
): void {
  forgetSessionKey();
  const search = how === 'ended' ? { ended: '1', from: navigation.address().href } : {};
  void navigation
    .go('/sign-in', { search, replace: how === 'ended', force: true })
    .then(() => queryClient.clear());
}
