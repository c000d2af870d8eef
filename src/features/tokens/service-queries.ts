// The query for the services of the account.
import { queryOptions } from '@tanstack/react-query';
import { listServices } from '../../api/services.ts';

/** The services, and what the list lacks. */
export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => listServices(signal),
  staleTime: 5 * 60_000,
});
