// Starts to load the user's own tokens for the pages that list them.
import type { QueryClient } from '@tanstack/react-query';
import { configuration } from '../api/configuration.ts';
import { ownTokensQuery } from '../features/tokens/token-queries.ts';

/** Not for a link that is only pointed at. A console for one account first checks that the session is in it. */
export async function loadOwnTokens(queryClient: QueryClient, entering: boolean): Promise<void> {
  if (entering && configuration().account === null) await queryClient.prefetchQuery(ownTokensQuery);
}
