// Renders the reveal dialog outside the pages, so that it stays open during navigation.
import { createContext, type ReactNode, useContext, useState } from 'react';

/** Shows a dialog; `null` closes it. */
type ShowReveal = (dialog: ReactNode) => void;

const RevealContext = createContext<ShowReveal | null>(null);

export function useReveal(): ShowReveal {
  const show = useContext(RevealContext);
  if (show === null) throw new Error('useReveal needs a RevealHost above it.');
  return show;
}

export function RevealHost({ children }: { readonly children: ReactNode }) {
  const [dialog, setDialog] = useState<ReactNode>(null);
  return (
    <RevealContext.Provider value={setDialog}>
      {children}
      {dialog}
    </RevealContext.Provider>
  );
}
