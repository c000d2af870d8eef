// Moves between the pages, and asks before a page is left that must not be.
import { createBrowserHistory } from '@tanstack/history';
import { hrefOf, type PagePath, type Search, searchOf } from './addresses.ts';

export type Address = { readonly href: string; readonly pathname: string; readonly search: string };

export type Blocker = {
  /** Whether a navigation is refused. It may ask the user first. */
  readonly refuses: (from: Address, to: Address) => boolean | Promise<boolean>;
  /** Whether the browser asks its own question before the tab is closed or the page reloaded. */
  readonly warnsOnUnload: () => boolean;
};

type GoOptions<Path extends PagePath> = {
  /** The search parameters, or how they follow from the current ones of the same page. Default: none. */
  readonly search?: Search<Path> | ((before: Search<Path>) => Search<Path>);
  /** Takes the place of the current history entry. */
  readonly replace?: boolean;
  /** Asks no blocker. */
  readonly force?: boolean;
};

export type Navigation = {
  readonly address: () => Address;
  /** How the current address was reached: `traverse` by Back, Forward or a reload. */
  readonly arrival: () => 'link' | 'traverse';
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens a page. @returns whether it was opened: a blocker may refuse. */
  readonly go: <Path extends PagePath>(path: Path, options?: GoOptions<Path>) => Promise<boolean>;
  /** Opens an address of this console in place of the current one, without asking. */
  readonly replaceWith: (href: string) => void;
  /** @returns a function that removes the blocker. */
  readonly block: (blocker: Blocker) => () => void;
  /** Loads a page that a link is about to open. */
  readonly preload: (path: PagePath) => void;
};

type NavigationOptions = {
  /** Where an address leads instead, or `null` if it is kept. */
  readonly redirect: (address: Address) => string | null;
  readonly preload: (path: PagePath) => void;
};

export function createNavigation({ redirect, preload }: NavigationOptions): Navigation {
  const history = createBrowserHistory();
  const blockers = new Set<Blocker>();
  let arrival: ReturnType<Navigation['arrival']> = 'traverse';

  const replaceWith = (href: string) => history.replace(href, undefined, { ignoreBlocker: true });

  const follow = () => {
    const target = redirect(history.location);
    if (target !== null) replaceWith(target);
  };
  // The first to be told, so that nothing else sees an address that leads elsewhere.
  history.subscribe(({ action }) => {
    arrival = action.type === 'PUSH' || action.type === 'REPLACE' ? 'link' : 'traverse';
    follow();
  });
  follow();

  return {
    address: () => history.location,
    arrival: () => arrival,
    subscribe: history.subscribe,

    async go(path, { search = {}, replace = false, force = false } = {}) {
      const before = () => searchOf(path, history.location.search);
      const href = hrefOf(path, typeof search === 'function' ? search(before()) : search);
      if (href === history.location.href) return true;
      const to = addressOf(href);
      if (!force) {
        for (const blocker of blockers) if (await blocker.refuses(history.location, to)) return false;
      }
      if (replace) replaceWith(href);
      else history.push(href, undefined, { ignoreBlocker: true });
      return true;
    },

    replaceWith,

    block(blocker) {
      blockers.add(blocker);
      const unblock = history.block({
        blockerFn: ({ currentLocation, nextLocation }) => blocker.refuses(currentLocation, nextLocation),
        enableBeforeUnload: blocker.warnsOnUnload,
      });
      return () => {
        blockers.delete(blocker);
        unblock();
      };
    },

    preload,
  };
}

function addressOf(href: string): Address {
  const [pathname = '', search = ''] = href.split(/(?=\?)/);
  return { href, pathname, search };
}
