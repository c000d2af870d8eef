// The accounts that the signed-in user belongs to.
import { queryOptions } from '@tanstack/react-query';
import { listAccounts } from '../../api/accounts.ts';

export const accountChoicesQuery = queryOptions({
  queryKey: ['session', 'accounts'],
  queryFn: ({ signal }) => listAccounts(signal),
  staleTime: Number.POSITIVE_INFINITY,
});
