// Where the layout finds the banner of mock mode, which `main.tsx` hands in. Against a real API there is none.
import { createContext, type ReactNode, useContext } from 'react';

const DemoBannerContext = createContext<ReactNode>(null);

export const DemoBannerProvider = DemoBannerContext.Provider;

export function useDemoBanner(): ReactNode {
  return useContext(DemoBannerContext);
}
