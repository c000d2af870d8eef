// Events and the people who caused them, as the pages ask for them.
import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { type EventFilter, listEvents } from '../../api/events.ts';
import { listPeople } from '../../api/people.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { currentAccountQuery, currentUserQuery } from '../session/session-queries.ts';

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

/** Everybody of the account, for superusers; others may not list them and get nothing. */
export function usePeople() {
  const role = useQuery(currentUserQuery).data?.role;
  const customerId = useQuery(currentAccountQuery).data?.id ?? null;
  return useQuery({
    queryKey: ['people', customerId],
    queryFn: ({ signal }) => listPeople(customerId ?? '', signal),
    enabled: role !== undefined && canSeeAccountTokens(role) && customerId !== null,
    staleTime: 5 * 60_000,
  });
}
