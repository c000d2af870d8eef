// Queries for the user's own tokens and for services.
import { queryOptions } from '@tanstack/react-query';
import { listServices } from '../../api/account.ts';
import { listOwnTokens } from '../../api/tokens.ts';

/** The user's own tokens, and the number of those that could not be read. */
export const ownTokensQuery = queryOptions({
  queryKey: ['tokens', 'own'],
  queryFn: ({ signal }) => listOwnTokens(signal),
  // Also while the page stays open. The tab that is shown again asks at once.
  refetchInterval: 5 * 60_000,
});

/** The services, and what the list lacks. */
export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => listServices(signal),
  staleTime: 5 * 60_000,
});
