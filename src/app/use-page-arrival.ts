// What follows a navigation: the page starts at its top, has a title of its own, and its heading gets the focus.
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useNavigation } from '../features/navigation/use-navigation.ts';

/**
 * @param page differs between pages.
 * @param title the title of the document.
 * @returns takes the heading of a page when it appears, which may be long after the navigation.
 */
export function usePageArrival(page: string, title: string): (heading: HTMLElement) => void {
  const navigation = useNavigation();
  const shown = useRef(page);
  /** What had the focus when the page changed, until its heading has taken the focus over. */
  const before = useRef<Element | null>(null);
  if (shown.current !== page) before.current = document.activeElement;

  useLayoutEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (navigation.arrival() === 'link') scrollTo(0, 0);
  }, [navigation, page]);

  useEffect(() => {
    document.title = title;
  }, [title]);

  return useCallback(heading => {
    const focused = document.activeElement;
    // It is on `main` if the element that had it is gone.
    const isUntouched = focused === before.current || focused?.matches('body, main') === true;
    // Back and Forward scroll the page themselves.
    if (before.current !== null && isUntouched) heading.focus({ preventScroll: true });
    before.current = null;
  }, []);
}
