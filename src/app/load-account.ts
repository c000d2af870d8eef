// Route loader of the account and people pages: loads the user, and starts to load the lists for superusers.
import type { QueryClient } from '@tanstack/react-query';
import { configuration } from '../api/configuration.ts';
import { canSeeAccountTokens } from '../domain/role.ts';
import { currentUserQuery } from '../features/session/session-queries.ts';

type Loading = {
  readonly context: { readonly queryClient: QueryClient };
  readonly cause: 'preload' | 'enter' | 'stay';
};

/** Starts the long lists before the page's code has loaded, but not for a link that is only hovered. */
export async function loadAccount({ context: { queryClient }, cause }: Loading): Promise<void> {
  const [user, queries] = await Promise.all([
    queryClient.ensureQueryData(currentUserQuery),
    import('../features/tokens/account/account-queries.ts'),
  ]).catch(() => []);
  // The page says what could not be loaded, and loads it again.
  if (!user || !queries) return;
  const { account } = configuration();
  const isAllowedAccount = account === null || account === user.customerId;
  if (cause === 'enter' && isAllowedAccount && canSeeAccountTokens(user.role)) {
    void queryClient.prefetchQuery(queries.auditQuery(user.customerId));
  }
}
