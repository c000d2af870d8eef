// The current time as React state, updated at an interval.
import { createContext, use, useEffect, useState } from 'react';

type Clock = {
  readonly now: () => Date;
  /** Calls the listener when the clock is corrected. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** The clock that every time on the screen is compared with. The default is the computer's. */
export const ClockContext = createContext<Clock>({ now: () => new Date(), subscribe: () => () => undefined });

/** The current time, updated every `interval` milliseconds, and when the tab is shown again. */
export function useNow(interval: number): Date {
  const clock = use(ClockContext);
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const update = () => setNow(clock.now());
    const timer = setInterval(update, interval);
    const unsubscribe = clock.subscribe(update);
    // Browsers slow down or stop the timers of a hidden tab.
    document.addEventListener('visibilitychange', update);
    return () => {
      clearInterval(timer);
      unsubscribe();
      document.removeEventListener('visibilitychange', update);
    };
  }, [clock, interval]);
  return now;
}
