// The cache of answers. Failures are shown where they happen; only the end of a session is everybody's.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.ts';
import { readSessionKey } from '../api/session-key.ts';

/** @param onSessionEnd called when the API answers 401 to the session's key. */
export function createQueryClient(onSessionEnd: () => void): QueryClient {
  const onError = (error: Error) => {
    const ended = error instanceof ApiError && error.kind === 'unauthorized';
    if (ended && readSessionKey() !== null) onSessionEnd();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // No silent second tries: a failure is shown with its reason and a Retry. `always`, so that being offline is
      // shown too instead of waited for.
      queries: { retry: false, networkMode: 'always', staleTime: 10_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
