// Words that change often are read out once they have rested.
import { useEffect } from 'react';
import { useAnnounce } from '../../../ui/live-region.tsx';

/** Longer than the pause between two keys. */
const REST = 700;

/** An empty text is not read. */
export function useAnnounced(text: string): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => announce(text), REST);
    return () => clearTimeout(timer);
  }, [text, announce]);
}
