// Announces a text that changes often, once it has stopped changing.
import { useEffect } from 'react';
import { useAnnounce } from './live-region.tsx';

/** Longer than the pause between two keystrokes. */
export const ANNOUNCEMENT_DELAY_MS = 700;

/** An empty text is not announced. */
export function useDebouncedAnnouncement(text: string): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => announce(text), ANNOUNCEMENT_DELAY_MS);
    return () => clearTimeout(timer);
  }, [text, announce]);
}
