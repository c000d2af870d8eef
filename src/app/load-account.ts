// What the pages of the whole account load before they show: the person, and for superusers the lists begin to come.
import type { QueryClient } from '@tanstack/react-query';
import { configuration } from '../api/configuration.ts';
import { canSeeAccountTokens } from '../domain/role.ts';
import { currentUserQuery } from '../features/session/session-queries.ts';

type Loading = {
  readonly context: { readonly queryClient: QueryClient };
  readonly cause: 'preload' | 'enter' | 'stay';
};

/** Long lists are on their way before the page's code is there; not for a link that is only pointed at. */
export async function loadAccount({ context: { queryClient }, cause }: Loading): Promise<void> {
  const [user, { auditQuery }] = await Promise.all([
    queryClient.ensureQueryData(currentUserQuery),
    import('../features/tokens/account/account-queries.ts'),
  ]);
  const isOtherAccount = (configuration().account ?? user.customerId) !== user.customerId;
  if (cause === 'enter' && !isOtherAccount && canSeeAccountTokens(user.role)) {
    void queryClient.prefetchQuery(auditQuery(user.customerId));
  }
}
