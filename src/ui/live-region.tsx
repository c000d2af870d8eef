// Announces results to screen readers. Messages go to the topmost region, because a page behind a modal is inert.
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';

export type Politeness = 'polite' | 'assertive';
export type Announce = (message: string, politeness?: Politeness) => void;

interface Sink {
  say: (message: string, politeness: Politeness) => void;
}

interface Regions {
  announce: Announce;
  /** Puts a region on top; the returned function takes it away again. */
  register: (sink: Sink) => () => void;
}

// A message said while its dialog closes would vanish with the dialog, so it is said again below.
const survives = 1000;

const silent: Regions = { announce: () => {}, register: () => () => {} };
const RegionsContext = createContext<Regions>(silent);

/** Announces a message; the same words twice are announced twice. Never pass a secret. */
export function useAnnounce(): Announce {
  return use(RegionsContext).announce;
}

export function LiveRegionProvider({ children }: { children: ReactNode }) {
  const sinks = useRef<Sink[]>([]);
  const last = useRef<{ sink: Sink; message: string; politeness: Politeness; at: number }>(null);

  const announce = useCallback<Announce>((message, politeness = 'polite') => {
    const sink = sinks.current.at(-1);
    if (!sink) return;
    last.current = { sink, message, politeness, at: performance.now() };
    sink.say(message, politeness);
  }, []);

  const register = useCallback(
    (sink: Sink) => {
      sinks.current.push(sink);
      return () => {
        sinks.current = sinks.current.filter(other => other !== sink);
        const lost = last.current;
        if (lost?.sink === sink && performance.now() - lost.at < survives)
          announce(lost.message, lost.politeness);
      };
    },
    [announce],
  );

  const regions = useMemo(() => ({ announce, register }), [announce, register]);
  return (
    <RegionsContext value={regions}>
      <LiveRegion />
      {children}
    </RegionsContext>
  );
}

/** The region itself. The provider renders one for the page, and every open dialog renders one inside itself. */
export function LiveRegion() {
  const { register } = use(RegionsContext);
  const [said, setSaid] = useState({ polite: '', assertive: '', count: 0 });

  useEffect(() => {
    const say: Sink['say'] = (message, politeness) =>
      setSaid(before => ({ polite: '', assertive: '', [politeness]: message, count: before.count + 1 }));
    return register({ say });
  }, [register]);

  // The key makes a new node each time, so that equal messages count as a change.
  return (
    <div className="visually-hidden">
      <div role="status" aria-live="polite">
        <span key={said.count}>{said.polite}</span>
      </div>
      <div aria-live="assertive" aria-atomic="true">
        <span key={said.count}>{said.assertive}</span>
      </div>
    </div>
  );
}
