// Waits until no request is waiting for its answer: until then, the key that they were sent with must work.
import type { QueryClient } from '@tanstack/react-query';

export function requestsAnswered(queryClient: QueryClient): Promise<void> {
  const isAnswered = () => queryClient.isFetching() + queryClient.isMutating() === 0;
  if (isAnswered()) return Promise.resolve();
  return new Promise(resolve => {
    const check = () => {
      if (!isAnswered()) return;
      for (const stop of stops) stop();
      resolve();
    };
    const stops = [queryClient.getQueryCache(), queryClient.getMutationCache()].map(cache =>
      cache.subscribe(check),
    );
  });
}
