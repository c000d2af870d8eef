// Starts the parts of the app that are there before anything is rendered, and its first requests.
import type { QueryClient } from '@tanstack/react-query';
import { dropEarly } from '../api/early-requests.ts';
import type { Navigation } from '../features/navigation/navigation.ts';
import { endSession } from '../features/session/end-session.ts';
import { createAppNavigation, loadFirstPage } from './pages.ts';
import { createQueryClient } from './query-client.ts';

export type StartedApp = { readonly queryClient: QueryClient; readonly navigation: Navigation };

/**
 * Milliseconds. Rendering the first page once, with its rows, is faster than rendering it empty first. The start page
 * of index.html is on the screen meanwhile.
 */
const FIRST_ANSWERS_LIMIT = 100;

/** Resolves when the first page has what it needs, or when it takes too long. */
export async function startApp(): Promise<StartedApp> {
  const queryClient = createQueryClient(() => endSession(queryClient, navigation, 'ended'));
  const navigation = createAppNavigation(queryClient);
  const loaded = loadFirstPage(queryClient, navigation);
  // All of them are taken by now.
  dropEarly();
  await Promise.race([loaded, new Promise(resolve => setTimeout(resolve, FIRST_ANSWERS_LIMIT))]);
  return { queryClient, navigation };
}
