// Shows reveals one after the other, above the pages: an error of a page or a navigation leaves them open.
import { createContext, Fragment, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

/** Renders a reveal. It stays until it calls `close`. */
type Reveal = (close: () => void) => ReactNode;

/** A reveal waits until those before it are closed, so that no secret takes the place of another. */
type ShowReveal = (reveal: Reveal) => void;

const RevealContext = createContext<ShowReveal | null>(null);

export function useReveal(): ShowReveal {
  const show = useContext(RevealContext);
  if (show === null) throw new Error('useReveal needs a RevealHost above it.');
  return show;
}

type Waiting = { readonly id: number; readonly reveal: Reveal };

export function RevealHost({ children }: { readonly children: ReactNode }) {
  const [queue, setQueue] = useState<readonly Waiting[]>([]);
  const lastId = useRef(0);
  const show = useCallback((reveal: Reveal) => {
    lastId.current += 1;
    const waiting = { id: lastId.current, reveal };
    setQueue(before => [...before, waiting]);
  }, []);
  const [first] = queue;
  const close = (id: number) => setQueue(before => before.filter(each => each.id !== id));
  return (
    <RevealContext.Provider value={show}>
      {children}
      {first && <Fragment key={first.id}>{first.reveal(() => close(first.id))}</Fragment>}
    </RevealContext.Provider>
  );
}
