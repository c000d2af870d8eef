// Drops what was loaded with another session, and loads what is on the page again.
import type { QueryClient } from '@tanstack/react-query';

/** The page shows nothing of the other session from now on. The promise ends when it is loaded again. */
export async function askAnew(queryClient: QueryClient): Promise<void> {
  queryClient.getMutationCache().clear();
  queryClient.removeQueries({ type: 'inactive' });
  await queryClient.resetQueries();
}
