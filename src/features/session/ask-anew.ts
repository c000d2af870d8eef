// Drops what was loaded with another session, and loads what is on the page again.
import type { QueryClient } from '@tanstack/react-query';

/** The page shows nothing of the other session from now on. The promise ends when it is loaded again. */
export async function askAnew(queryClient: QueryClient): Promise<void> {
  queryClient.getMutationCache().clear();
  for (const query of queryClient.getQueryCache().getAll()) query.reset();
  // The page is rendered without them first: what belongs to the other account is gone then, and asks for nothing.
  await new Promise(resolve => setTimeout(resolve));
  queryClient.removeQueries({ type: 'inactive' });
  await queryClient.refetchQueries({ type: 'active' });
}
