// Delays a value by one frame, so that important content is painted before content that is out of view.
import { startTransition, useEffect, useState } from 'react';

/**
 * Waits until the frame is painted. `useDeferredValue` does not: its work may run before the paint.
 * @param initial the value before the first frame is painted.
 */
export function useAfterPaint<T>(value: T, initial: T): T {
  const [shown, setShown] = useState(initial);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // A timeout runs after the frame is painted.
      timer = setTimeout(() => startTransition(() => setShown(() => value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return shown;
}
