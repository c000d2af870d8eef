// A value that follows another one frame later, so that what matters is painted before what is out of sight.
import { startTransition, useEffect, useState } from 'react';

/**
 * Unlike `useDeferredValue`, whose work may still come before the frame: this waits until that is painted.
 * @param initial until the first frame is.
 */
export function useAfterPaint<T>(value: T, initial: T): T {
  const [shown, setShown] = useState(initial);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // A task after the frame's own.
      timer = setTimeout(() => startTransition(() => setShown(() => value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return shown;
}
