// Passes the demo banner from `main.tsx` to the layout. There is none with a real API.
import { createContext, type ReactNode, useContext } from 'react';

const DemoBannerContext = createContext<ReactNode>(null);

export const DemoBannerProvider = DemoBannerContext.Provider;

export function useDemoBanner(): ReactNode {
  return useContext(DemoBannerContext);
}
