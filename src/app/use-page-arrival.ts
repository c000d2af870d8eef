// What follows a navigation: the page starts at its top, has a title of its own, and its heading gets the focus.
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useNavigation } from '../features/navigation/use-navigation.ts';
import { isNowhere, pageStart } from '../ui/page-title.ts';
import { scrollToPlace } from './scroll-place.ts';

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

  /** How far the pages were scrolled when they were left. */
  const places = useRef(new Map<string, number>());

  useEffect(() => {
    let left = navigation.address();
    return navigation.subscribe(() => {
      const { href, pathname } = left;
      left = navigation.address();
      if (left.pathname !== pathname) places.current.set(href, scrollY);
    });
  }, [navigation]);

  useLayoutEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    // What had the focus is gone with the page before, and the code of this page may still be loading.
    if (isNowhere(document.activeElement)) pageStart()?.focus({ preventScroll: true });
    const isBack = navigation.arrival() === 'traverse';
    const place = isBack ? places.current.get(navigation.address().href) : 0;
    return place === undefined ? place : scrollToPlace(place);
  }, [navigation, page]);

  useEffect(() => {
    document.title = title;
  }, [title]);

  return useCallback(heading => {
    const focused = document.activeElement;
    const isUntouched = focused === before.current || isNowhere(focused);
    // It is on `main` if it was lost while there was no heading, also without a navigation.
    const isWanted = before.current !== null || focused?.matches('main') === true;
    // The page stays at its top, or where Back and Forward lead to.
    if (isWanted && isUntouched) heading.focus({ preventScroll: true });
    before.current = null;
  }, []);
}
