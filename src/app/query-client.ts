// The query client. Each component shows its own errors; only the end of the session is handled here.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.ts';
import { computerNow } from '../api/computer-clock.ts';
import { readSessionKey } from '../api/session-key.ts';

/** Milliseconds. An answer that is not older is not asked for again. */
const FRESH = 10_000;

/** @param onSessionEnd called when the API rejects the key of the current session with 401. */
export function createQueryClient(onSessionEnd: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiError && error.endsSession) onSessionEnd();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // No automatic retries: a failure is shown at once, with its reason and a Retry button. `always`, because by
      // default queries are paused while the browser is offline. Nothing is asked without a key.
      queries: {
        retry: false,
        networkMode: 'always',
        staleTime: FRESH,
        // A failure is as fresh as data: the page whose first request has failed before it appeared shows that.
        retryOnMount: ({ state }) => computerNow() - state.errorUpdatedAt > FRESH,
        enabled: () => readSessionKey() !== null,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
