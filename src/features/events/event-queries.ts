// Events and the people who caused them, as the pages ask for them.
import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { type EventFilter, listEvents } from '../../api/events.ts';
import { listPeople } from '../../api/people.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import type { User } from '../../domain/user.ts';
import { currentAccountQuery, currentUserQuery } from '../session/session-queries.ts';

type People = {
  /** `known` is also what was known before a failure. */
  readonly state: 'pending' | 'failed' | 'known';
  readonly everyone: readonly User[];
};

export function eventLogQuery(filter: EventFilter) {
  return infiniteQueryOptions({
    queryKey: ['events', filter],
    queryFn: ({ pageParam, signal }) => listEvents(filter, pageParam, signal),
    initialPageParam: 1,
    getNextPageParam: ({ page, pages }) => (page < pages ? page + 1 : undefined),
  });
}

/** The newest events of one token. */
export function tokenEventsQuery(tokenId: string) {
  const filter: EventFilter = { type: null, userId: null, tokenId, from: null, before: null };
  return queryOptions({
    queryKey: ['events', 'newest', tokenId],
    queryFn: ({ signal }) => listEvents(filter, 1, signal),
  });
}

const NOBODY: readonly User[] = [];

/** Everybody of the account, for superusers; others may not list them and get nobody. */
export function usePeople(): People {
  const role = useQuery(currentUserQuery).data?.role;
  const account = useQuery(currentAccountQuery);
  const customerId = account.data?.id ?? null;
  const people = useQuery({
    queryKey: ['people', customerId],
    queryFn: ({ signal }) => listPeople(customerId ?? '', signal),
    enabled: role !== undefined && canSeeAccountTokens(role) && customerId !== null,
    staleTime: 5 * 60_000,
  });
  if (people.data) return { state: 'known', everyone: people.data };
  const failed = people.isError || account.isLoadingError;
  return { state: failed ? 'failed' : 'pending', everyone: NOBODY };
}
