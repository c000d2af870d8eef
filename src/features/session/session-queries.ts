// Queries for the current session: its token, user and account.
import { queryOptions } from '@tanstack/react-query';
import { fetchCurrentAccount, fetchCurrentUser } from '../../api/account.ts';
import { fetchSessionToken } from '../../api/session.ts';

export const sessionTokenQuery = queryOptions({
  queryKey: ['session', 'token'],
  queryFn: ({ signal }) => fetchSessionToken(signal),
});

export const currentUserQuery = queryOptions({
  queryKey: ['session', 'user'],
  queryFn: ({ signal }) => fetchCurrentUser(signal),
  staleTime: 5 * 60_000,
});

export const currentAccountQuery = queryOptions({
  queryKey: ['session', 'account'],
  queryFn: ({ signal }) => fetchCurrentAccount(signal),
  staleTime: 5 * 60_000,
});
