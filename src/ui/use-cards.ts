// Whether the window is so narrow that the rows of a list are cards.
import { useSyncExternalStore } from 'react';

/** The same width as in the style sheets. */
const CARDS = '(max-width: 639px)';

export function useCards(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(CARDS).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(CARDS);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
