// The navigation of the console, and the current address, for components.
import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import { type PagePath, type Search, searchOf } from './addresses.ts';
import type { Address } from './blocker.ts';
import type { Navigation } from './navigation.ts';

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('useNavigation needs a NavigationContext above it.');
  return navigation;
}

/** Renders again only if the selected value changes. */
export function useAddress<Value extends string | null>(select: (address: Address) => Value): Value {
  const { address, subscribe } = useNavigation();
  return useSyncExternalStore(subscribe, () => select(address()));
}

/** The search parameters of the page, which must be the current one. */
export function useSearch<Path extends PagePath>(path: Path): Search<Path> {
  const query = useAddress(address => address.search);
  return useMemo(() => searchOf(path, query), [path, query]);
}
