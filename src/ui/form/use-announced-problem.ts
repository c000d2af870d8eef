// Lets a screen reader hear what is wrong with a filter: the focus does not move to its field.
import { useEffect } from 'react';
import { useAnnounce } from '../live-region.tsx';

/**
 * Announces the problem when it appears.
 * @returns a function that announces it again, for example if Enter is pressed once more.
 */
export function useAnnouncedProblem(problem: string | undefined): () => void {
  const announce = useAnnounce();
  useEffect(() => {
    if (problem !== undefined) announce(problem);
  }, [problem, announce]);
  return () => {
    if (problem !== undefined) announce(problem);
  };
}
