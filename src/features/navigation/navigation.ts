// Moves between the pages, and asks before a page is left that must not be.
import { hrefOf, type PagePath, type Search, searchOf } from './addresses.ts';
import type { Address, Blocker } from './blocker.ts';
import { type Arrival, addressAt, createBrowserHistory } from './browser-history.ts';

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
  readonly arrival: () => Arrival;
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
  const { address, subscribe, open, blockers } = createBrowserHistory();
  let arrival: Arrival = 'traverse';

  const replaceWith = (href: string) => open(href, true);

  const follow = () => {
    const target = redirect(address());
    if (target !== null) replaceWith(target);
  };
  // The first to be told, so that nothing else sees an address that leads elsewhere.
  subscribe(how => {
    arrival = how;
    follow();
  });
  follow();

  return {
    address,
    arrival: () => arrival,
    subscribe: listener => subscribe(() => listener()),

    async go(path, { search = {}, replace = false, force = false } = {}) {
      const before = () => searchOf(path, address().search);
      const href = hrefOf(path, typeof search === 'function' ? search(before()) : search);
      if (href === address().href) return true;
      const to = addressAt(href);
      if (!force) {
        for (const blocker of blockers) if (await blocker.refuses(address(), to)) return false;
      }
      open(href, replace);
      return true;
    },

    replaceWith,

    block(blocker) {
      blockers.add(blocker);
      return () => blockers.delete(blocker);
    },

    preload,
  };
}
