// The pages: their titles, their code, and what each of them loads first.
import type { QueryClient } from '@tanstack/react-query';
import { readSessionKey } from '../api/session-key.ts';
import { hrefOf, type PagePath, pageAt } from '../features/navigation/addresses.ts';
import type { Address } from '../features/navigation/blocker.ts';
import { createNavigation, type Navigation } from '../features/navigation/navigation.ts';
import {
  currentAccountQuery,
  currentUserQuery,
  sessionTokenQuery,
} from '../features/session/session-queries.ts';
import { lazyPage } from './lazy-page.ts';
import { loadAccount } from './load-account.ts';
import { loadOwnTokens } from './load-own-tokens.ts';
import { PersonalRoute } from './pages/personal-route.tsx';
import { HOME } from './return-path.ts';

type Page = {
  readonly title: string;
  readonly part: ReturnType<typeof lazyPage>;
  /** Starts what the page needs. `entering` is `false` for a link that is only pointed at. */
  readonly load?: (queryClient: QueryClient, entering: boolean) => Promise<void>;
};

export const PAGES: Readonly<Record<PagePath, Page>> = {
  '/sign-in': {
    title: 'Sign in',
    part: lazyPage(() => import('./pages/sign-in-route.tsx').then(module => module.SignInRoute)),
  },
  '/account/personal/tokens': {
    title: 'Personal tokens',
    // The start page is part of the first load.
    part: lazyPage(async () => PersonalRoute),
    load: loadOwnTokens,
  },
  '/account/personal/tokens/new': {
    title: 'Create a token',
    part: lazyPage(() =>
      import('../features/tokens/create/create-page.tsx').then(module => module.CreatePage),
    ),
    load: loadOwnTokens,
  },
  '/account/personal/tokens/replace': {
    title: 'Replace a token',
    part: lazyPage(() =>
      import('../features/tokens/replace/replace-page.tsx').then(module => module.ReplacePage),
    ),
    load: loadOwnTokens,
  },
  // Users who are not superusers see an explanation on the next two (product rule 15).
  '/account/tokens': {
    title: 'Account tokens',
    part: lazyPage(() => import('./pages/account-route.tsx').then(module => module.AccountRoute)),
    load: loadAccount,
  },
  '/account/people': {
    title: 'People',
    part: lazyPage(() => import('./pages/people-route.tsx').then(module => module.PeopleRoute)),
    load: loadAccount,
  },
  '/account/events': {
    title: 'Events',
    part: lazyPage(() => import('./pages/events-route.tsx').then(module => module.EventsRoute)),
  },
};

export const NOT_FOUND: Page = {
  title: 'Page not found',
  part: lazyPage(() => import('./pages/not-found-page.tsx').then(module => module.NotFoundPage)),
};

/** Whether the page may show what belongs to a session: there is one, and this is not the sign-in page. */
export function isSignedIn(path: PagePath | null): boolean {
  return path !== '/sign-in' && readSessionKey() !== null;
}

export function createAppNavigation(queryClient: QueryClient): Navigation {
  const load = (path: PagePath, entering: boolean) => {
    if (readSessionKey() !== null) void PAGES[path].load?.(queryClient, entering);
  };
  const preload = (path: PagePath) => {
    void PAGES[path].part.preload();
    load(path, false);
  };
  const navigation = createNavigation({ redirect, preload });
  let current = pageAt(navigation.address().pathname);
  navigation.subscribe(() => {
    const path = pageAt(navigation.address().pathname);
    if (path !== null && path !== current) load(path, true);
    current = path;
  });
  return navigation;
}

/** Requests at once what the page in the address shows: a live build may have sent these requests already. */
export async function loadFirstPage(queryClient: QueryClient, navigation: Navigation): Promise<void> {
  const path = pageAt(navigation.address().pathname);
  const { part, load } = path === null ? NOT_FOUND : PAGES[path];
  const answers = isSignedIn(path)
    ? [
        queryClient.prefetchQuery(currentUserQuery),
        queryClient.prefetchQuery(currentAccountQuery),
        queryClient.prefetchQuery(sessionTokenQuery),
        load?.(queryClient, true),
      ]
    : [];
  await Promise.all([part.preload(), ...answers]);
}

/** The first request shows whether the session's key is still valid. */
function redirect({ href, pathname }: Address): string | null {
  if (pathname === '/') return HOME;
  const path = pageAt(pathname);
  if (path === null || path === '/sign-in' || readSessionKey() !== null) return null;
  return hrefOf('/sign-in', { from: href });
}
