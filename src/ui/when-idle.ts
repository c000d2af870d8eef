// Waits for an idle moment of the page.
import { useEffect, useState } from 'react';

/** Runs once the page has nothing else to do. @returns a function that cancels the call. */
export function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(run, { timeout: 5000 });
    return () => cancelIdleCallback(id);
  }
  // Safari does not tell when it is idle.
  const id = setTimeout(run, 1000);
  return () => clearTimeout(id);
}

/** Whether the page has been idle since the component appeared. */
export function useIsIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => whenIdle(() => setIsIdle(true)), []);
  return isIdle;
}
