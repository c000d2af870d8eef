// Loads the user for the account and people pages, and starts to load the lists for superusers.
import type { QueryClient } from '@tanstack/react-query';
import { configuration } from '../api/configuration.ts';
import { canSeeAccountTokens } from '../domain/role.ts';
import { currentUserQuery } from '../features/session/session-queries.ts';

/** Starts the long lists before the page's code has loaded, but not for a link that is only pointed at. */
export async function loadAccount(queryClient: QueryClient, entering: boolean): Promise<void> {
  const [user, queries] = await Promise.all([
    queryClient.ensureQueryData(currentUserQuery),
    import('../features/tokens/account/account-queries.ts'),
  ]).catch(() => []);
  // The page says what could not be loaded, and loads it again.
  if (!user || !queries) return;
  const { account } = configuration();
  const isAllowedAccount = account === null || account === user.customerId;
  if (entering && isAllowedAccount && canSeeAccountTokens(user.role)) {
    void queryClient.prefetchQuery(queries.auditQuery(user.customerId));
  }
}
