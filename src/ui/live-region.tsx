// Announces results to screen readers. Messages go to the topmost region, because the page behind a modal is inert.
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';

export type Politeness = 'polite' | 'assertive';
export type Announce = (message: string, politeness?: Politeness) => void;

interface Region {
  announce: (message: string, politeness: Politeness) => void;
  /** Removes the message if it is still there. */
  withdraw: (message: string) => void;
}

interface Regions {
  announce: Announce;
  withdraw: (message: string) => void;
  /** Adds a region on top and returns a function that removes it. */
  register: (region: Region) => () => void;
}

// A result announced just before its dialog closes may not be read, so it is repeated in the region below. Errors
// concern the dialog alone.
const repeatWithinMs = 1000;

const silent: Regions = { announce: () => {}, withdraw: () => {}, register: () => () => {} };
const RegionsContext = createContext<Regions>(silent);

/** Announces a message, also if it equals the last one. Never pass a secret. */
export function useAnnounce(): Announce {
  return use(RegionsContext).announce;
}

/** Announces what is going on. The words are removed when the component is, or when they are `null`. */
export function useBusyAnnouncement(message: string | null): void {
  const { announce, withdraw } = use(RegionsContext);
  useEffect(() => {
    if (message === null) return;
    announce(message);
    return () => withdraw(message);
  }, [message, announce, withdraw]);
}

/** Announces news of the component. The last news is removed when the component is: it is not about the next page. */
export function useNews(): (news: string) => void {
  const { announce, withdraw } = use(RegionsContext);
  const last = useRef<string>(null);
  useEffect(
    () => () => {
      if (last.current !== null) withdraw(last.current);
    },
    [withdraw],
  );
  return useCallback(
    news => {
      last.current = news;
      announce(news);
    },
    [announce],
  );
}

export function LiveRegionProvider({ children }: { children: ReactNode }) {
  const regionStack = useRef<Region[]>([]);
  const last = useRef<{ region: Region; message: string; politeness: Politeness; at: number }>(null);

  const announce = useCallback<Announce>((message, politeness = 'polite') => {
    const region = regionStack.current.at(-1);
    if (!region) return;
    last.current = { region, message, politeness, at: performance.now() };
    region.announce(message, politeness);
  }, []);

  const withdraw = useCallback((message: string) => {
    if (last.current?.message === message) last.current = null;
    for (const region of regionStack.current) region.withdraw(message);
  }, []);

  const register = useCallback(
    (region: Region) => {
      regionStack.current.push(region);
      return () => {
        regionStack.current = regionStack.current.filter(other => other !== region);
        const lost = last.current;
        if (
          lost?.region === region &&
          lost.politeness === 'polite' &&
          performance.now() - lost.at < repeatWithinMs
        )
          announce(lost.message, lost.politeness);
      };
    },
    [announce],
  );

  const regions = useMemo(() => ({ announce, withdraw, register }), [announce, withdraw, register]);
  return (
    <RegionsContext value={regions}>
      <LiveRegion />
      {children}
    </RegionsContext>
  );
}

interface Message {
  readonly text: string;
  readonly count: number;
}

const nothing: Message = { text: '', count: 0 };

/** A live region. The provider renders one for the page, and every open dialog renders its own. */
export function LiveRegion() {
  const { register } = use(RegionsContext);
  // Each has a message of its own: news about a list must not remove an error before it is read.
  const [polite, setPolite] = useState<Message>(nothing);
  const [assertive, setAssertive] = useState<Message>(nothing);

  useEffect(() => {
    const announce: Region['announce'] = (text, politeness) => {
      const next = (before: Message) => ({ text, count: before.count + 1 });
      if (politeness === 'polite') return setPolite(next);
      setPolite(before => ({ text: '', count: before.count + 1 }));
      setAssertive(next);
    };
    const withdraw: Region['withdraw'] = text =>
      setPolite(before => (before.text === text ? { text: '', count: before.count + 1 } : before));
    return register({ announce, withdraw });
  }, [register]);

  // The key creates a new node for each message, so that an equal message counts as a change.
  return (
    <div className="visually-hidden">
      <div role="status" aria-live="polite">
        <span key={polite.count}>{polite.text}</span>
      </div>
      <div aria-live="assertive" aria-atomic="true">
        <span key={assertive.count}>{assertive.text}</span>
      </div>
    </div>
  );
}
