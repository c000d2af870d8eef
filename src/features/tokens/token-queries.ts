// The query for the user's own tokens.
import { queryOptions } from '@tanstack/react-query';
import { listOwnTokens } from '../../api/tokens.ts';

/** The user's own tokens, and the number of those that could not be read. */
export const ownTokensQuery = queryOptions({
  queryKey: ['tokens', 'own'],
  queryFn: ({ signal }) => listOwnTokens(signal),
  // Also while the page stays open. The tab that is shown again asks at once.
  refetchInterval: 5 * 60_000,
});
