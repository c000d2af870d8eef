// Keeps asking about one token while it is on the screen: its uses, and whether it is still there.
import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { serverNow, toServerTime } from '../../api/server-clock.ts';
import { fetchToken } from '../../api/token-by-id.ts';
import { pollInterval } from '../../domain/poll-interval.ts';
import { type Observed, type TokenKind, UNKNOWN } from '../../domain/replacement/replacement.ts';
import type { Token } from '../../domain/token.ts';

export function tokenByIdQuery(id: string, kind: TokenKind) {
  return queryOptions({
    queryKey: ['tokens', 'one', kind, id],
    queryFn: ({ signal }) => fetchToken(id, kind, signal),
  });
}

export type ObservedToken = {
  readonly observed: Observed;
  /** As last seen, also while it cannot be asked about. */
  readonly token: Token | undefined;
  readonly checkedAt: Date | null;
  /** Why the last question failed; `null` if it did not, or if the token is gone. */
  readonly error: Error | null;
  readonly isChecking: boolean;
  readonly check: () => void;
};

/** Asks every 5 seconds at first, then more and more rarely. It pauses while the tab is hidden, and asks when it is back. */
export function useObservedToken(id: string, kind: TokenKind): ObservedToken {
  const [startedAt, setStartedAt] = useState(serverNow);
  const query = useQuery({
    ...tokenByIdQuery(id, kind),
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => {
      if (isGone(state.error)) return false;
      const changedAt = Math.max(startedAt.getTime(), state.data?.lastUsedAt?.getTime() ?? 0);
      // Not the time that has passed by now: it grows with each render, which would start the pause again and again.
      const askedAt = toServerTime(Math.max(state.dataUpdatedAt, state.errorUpdatedAt));
      return pollInterval(askedAt.getTime() - changedAt);
    },
  });
  return {
    observed: observedOf(query),
    token: query.data,
    checkedAt: checkedAtOf(query),
    error: isGone(query.error) ? null : query.error,
    isChecking: query.isFetching,
    check: () => {
      setStartedAt(serverNow());
      void query.refetch();
    },
  };
}

type TokenQuery = Pick<UseQueryResult<Token>, 'data' | 'error' | 'dataUpdatedAt'>;

/** What the result of {@link tokenByIdQuery} says about the token. */
export function observedOf(query: TokenQuery): Observed {
  if (isGone(query.error)) return { kind: 'gone' };
  const at = checkedAtOf(query);
  const { data, error } = query;
  return data === undefined || error !== null || at === null ? UNKNOWN : { kind: 'token', token: data, at };
}

function checkedAtOf({ dataUpdatedAt }: TokenQuery): Date | null {
  return dataUpdatedAt === 0 ? null : toServerTime(dataUpdatedAt);
}

function isGone(error: Error | null): boolean {
  return error instanceof ApiError && error.kind === 'not-found';
}
