// The demo users, who can sign in with one click in mock mode.
import { createContext, useContext } from 'react';

export type DemoUser = {
  readonly login: string;
  readonly name: string;
  readonly about: string;
  readonly twoFactor: boolean;
};

export type DemoAccess = {
  readonly users: readonly DemoUser[];
  readonly password: string;
  readonly code: string;
};

const DemoAccessContext = createContext<DemoAccess | null>(null);

export const DemoAccessProvider = DemoAccessContext.Provider;

/** `null` outside mock mode. */
export function useDemoAccess(): DemoAccess | null {
  return useContext(DemoAccessContext);
}
