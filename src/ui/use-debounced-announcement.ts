// Announces a text that changes often, once it has stopped changing.
import { useEffect } from 'react';
import { useAnnounce } from './live-region.tsx';

/** Longer than the pause between two keystrokes. */
const DEBOUNCE_MS = 700;

/** An empty text is not announced. */
export function useDebouncedAnnouncement(text: string): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => announce(text), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text, announce]);
}
