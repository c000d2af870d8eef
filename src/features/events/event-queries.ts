// Queries for events and for the people who caused them.
import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type EventFilter, listEvents } from '../../api/events.ts';
import { listPeople } from '../../api/people.ts';
import { type Gaps, NO_GAPS } from '../../domain/gaps.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import type { User } from '../../domain/user.ts';
import { currentAccountQuery, currentUserQuery } from '../session/session-queries.ts';

type People = {
  /** Stays `known` if a later refresh fails. */
  readonly state: 'pending' | 'failed' | 'known';
  readonly people: readonly User[];
  /** What the list lacks: the events show the ids of those people. */
  readonly gaps: Gaps;
};

export function eventLogQuery(filter: EventFilter) {
  return infiniteQueryOptions({
    queryKey: ['events', filter],
    queryFn: ({ pageParam, signal }) => listEvents(filter, pageParam, signal),
    initialPageParam: 1,
    // Also while the page stays open. The tab that is shown again asks at once.
    refetchInterval: 5 * 60_000,
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

/** Everyone in the account for superusers. Other roles cannot list people and get an empty list. */
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
  if (people.data) return { state: 'known', people: people.data.rows, gaps: people.data };
  const failed = people.isError || account.isLoadingError;
  return { state: failed ? 'failed' : 'pending', people: NOBODY, gaps: NO_GAPS };
}

/** The names of everyone who is known, by id: the current user, and the people of the account for superusers. */
export function usePeopleNames(): ReadonlyMap<string, string> {
  const self = useQuery(currentUserQuery).data;
  const { people } = usePeople();
  return useMemo(
    () => new Map([...people, ...(self ? [self] : [])].map(({ id, name }) => [id, name])),
    [people, self],
  );
}
