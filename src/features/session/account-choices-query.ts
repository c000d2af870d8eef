// The accounts that the person who is signed in may act in.
import { queryOptions } from '@tanstack/react-query';
import { listAccounts } from '../../api/accounts.ts';

export const accountChoicesQuery = queryOptions({
  queryKey: ['session', 'accounts'],
  queryFn: ({ signal }) => listAccounts(signal),
  staleTime: Number.POSITIVE_INFINITY,
});
