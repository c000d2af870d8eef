// The routes with their typed search parameters and access checks.
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { readSessionKey } from '../api/session-key.ts';
import { ACCOUNT_SEARCH_NAMES } from '../features/tokens/account/account-search-names.ts';
import { PEOPLE_SEARCH_NAMES } from '../features/tokens/people/people-search-names.ts';
import { parsePersonalSearch } from '../features/tokens/personal/personal-search.ts';
import { RevealHost } from '../features/tokens/reveal/reveal-host.tsx';
import { parseSearchText, pickTexts, stringifySearchText } from './address-text.ts';
import { lazyPage } from './lazy-page.ts';
import { loadAccount } from './load-account.ts';
import { FailurePage } from './pages/failure-page.tsx';
import { HOME } from './return-path.ts';
import { RootLayout } from './root-layout.tsx';

type RouterContext = { readonly queryClient: QueryClient };

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: RootLayout,
  notFoundComponent: lazyPage(() => import('./pages/not-found-page.tsx').then(module => module.NotFoundPage)),
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: HOME, replace: true });
  },
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { ended?: '1'; from?: string } => ({
    ...(raw.ended === '1' ? { ended: '1' } : {}),
    ...(typeof raw.from === 'string' ? { from: raw.from } : {}),
  }),
  component: lazyPage(() => import('./pages/sign-in-route.tsx').then(module => module.SignInRoute)),
});

/** Parent of the routes that need a session. The first request shows whether the key is still valid. */
const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: ({ location }) => {
    if (readSessionKey() === null)
      throw redirect({ to: '/sign-in', search: { from: location.href }, replace: true });
  },
  component: Outlet,
});

const personalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/personal/tokens',
  validateSearch: parsePersonalSearch,
  component: lazyPage(() => import('./pages/personal-route.tsx').then(module => module.PersonalRoute)),
});

const createTokenRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/personal/tokens/new',
  component: lazyPage(() =>
    import('../features/tokens/create/create-page.tsx').then(module => module.CreatePage),
  ),
});

/** Users who are not superusers see an explanation instead (product rule 15). */
const accountTokensRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/tokens',
  validateSearch: pickTexts(...ACCOUNT_SEARCH_NAMES),
  loader: loadAccount,
  component: lazyPage(() => import('./pages/account-route.tsx').then(module => module.AccountRoute)),
});

/** For superusers, as the account page. */
const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/people',
  validateSearch: pickTexts(...PEOPLE_SEARCH_NAMES),
  loader: loadAccount,
  component: lazyPage(() => import('./pages/people-route.tsx').then(module => module.PeopleRoute)),
});

const eventsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/events',
  validateSearch: pickTexts('type', 'actor', 'token', 'from', 'to'),
  component: lazyPage(() => import('./pages/events-route.tsx').then(module => module.EventsRoute)),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  signedInRoute.addChildren([personalRoute, createTokenRoute, accountTokensRoute, peopleRoute, eventsRoute]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: parseSearchText,
    stringifySearch: stringifySearchText,
    defaultPreload: 'intent',
    // In the place of the page that failed: the header stays.
    defaultErrorComponent: FailurePage,
    InnerWrap: RevealHost,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
