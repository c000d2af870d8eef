// Where the layout finds the banner of mock mode, which `main.tsx` hands in. Against a real API there is none.
import { createContext, type ReactNode, useContext } from 'react';

const MockBannerContext = createContext<ReactNode>(null);

export const MockBannerProvider = MockBannerContext.Provider;

export function useMockBanner(): ReactNode {
  return useContext(MockBannerContext);
}
