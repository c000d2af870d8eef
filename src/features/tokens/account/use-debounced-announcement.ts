// Words that change often are read out once they have rested.
import { useEffect } from 'react';
import { useAnnounce } from '../../../ui/live-region.tsx';

/** Longer than the pause between two keys. */
const DEBOUNCE_MS = 700;

/** An empty text is not read. */
export function useDebouncedAnnouncement(text: string): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => announce(text), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text, announce]);
}
