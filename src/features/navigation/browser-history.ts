// The history of the tab: the current address, the entries before and after it, and who may refuse to leave it.
import type { Address, Blocker } from './blocker.ts';

/** How an address was reached. */
export type Arrival = 'link' | 'traverse';

export type BrowserHistory = {
  readonly address: () => Address;
  readonly subscribe: (listener: (arrival: Arrival) => void) => () => void;
  readonly open: (href: string, replace: boolean) => void;
  /** Asked before Back and Forward, and before the tab is closed. */
  readonly blockers: Set<Blocker>;
};

/** Numbers the entries, so that a refused step can be taken back. */
const INDEX = 'entryIndex';

/** Follows the tab from now on. There is one for the whole console. */
export function createBrowserHistory(): BrowserHistory {
  const listeners = new Set<(arrival: Arrival) => void>();
  const blockers = new Set<Blocker>();
  let index = indexOfEntry() ?? 0;
  if (indexOfEntry() === null) write(location.href, true, index);
  let address = addressAt(location.href);
  /** Whether the next step is the one that takes a refused step back. */
  let isOurStep = false;
  /** Counts the steps of the user: an answer about an earlier one has no effect. */
  let steps = 0;

  const arrive = (at: Address, arrival: Arrival) => {
    address = at;
    for (const listener of [...listeners]) listener(arrival);
  };

  addEventListener('popstate', async () => {
    const isTakenBack = isOurStep && indexOfEntry() === index;
    isOurStep = false;
    if (isTakenBack) return;
    // The browser has made the entry itself: only the part after # differs, so nothing is left.
    const to = indexOfEntry();
    if (to === null) {
      index++;
      write(location.href, true, index);
      return;
    }
    const step = ++steps;
    const next = addressAt(location.href);
    for (const blocker of blockers) {
      const isRefused = await blocker.refuses(address, next);
      if (step !== steps) return;
      if (!isRefused) continue;
      isOurStep = to !== index;
      if (isOurStep) history.go(index - to);
      return;
    }
    index = to;
    arrive(next, 'traverse');
  });

  addEventListener('beforeunload', event => {
    if ([...blockers].some(({ warnsOnUnload }) => warnsOnUnload())) event.preventDefault();
  });

  return {
    address: () => address,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(href, replace) {
      // A question about Back may be open, with its entry as the current one.
      steps++;
      isOurStep = false;
      write(href, replace, (indexOfEntry() ?? index) + (replace ? 0 : 1));
      index = indexOfEntry() ?? index;
      arrive(addressAt(href), 'link');
    },
    blockers,
  };
}

function write(href: string, replace: boolean, index: number): void {
  try {
    history[replace ? 'replaceState' : 'pushState']({ [INDEX]: index }, '', href);
  } catch {
    // A browser refuses too many calls in a short time. The page still changes.
  }
}

/** Without the part after #, which no page uses. */
export function addressAt(href: string): Address {
  const { pathname, search } = new URL(href, location.origin);
  return { href: pathname + search, pathname, search };
}

function indexOfEntry(): number | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !(INDEX in state)) return null;
  return typeof state[INDEX] === 'number' ? state[INDEX] : null;
}
