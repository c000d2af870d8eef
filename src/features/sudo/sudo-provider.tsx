// Provides sudo as a promise: a caller awaits it while one dialog asks for the password.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { sudoLeft } from '../../domain/sudo.ts';
import type { Token } from '../../domain/token.ts';
import { sessionTokenQuery } from '../session/session-queries.ts';

const SudoDialog = lazy(() => import('./sudo-dialog.tsx').then(module => ({ default: module.SudoDialog })));

/** Thrown by {@link Sudo.withSudo} if the user cancels. Callers need not report it. */
export class SudoCancelled extends Error {
  override name = 'SudoCancelled';
}

type Sudo = {
  /**
   * Asks for the password unless sudo is already active.
   * @param purpose completes "To …", for example "create a token".
   * @returns whether sudo is active; `false` if the user cancelled.
   */
  readonly requestSudo: (purpose: string) => Promise<boolean>;
  /**
   * Runs an action in sudo. If the API still reports that sudo is missing, asks again and retries once.
   * @throws {SudoCancelled} if the user cancels.
   */
  readonly withSudo: <T>(purpose: string, action: () => Promise<T>) => Promise<T>;
};

type Pending = { readonly purpose: string; readonly settle: (confirmed: boolean) => void };

const SudoContext = createContext<Sudo | null>(null);

export function useSudo(): Sudo {
  const sudo = useContext(SudoContext);
  if (sudo === null) throw new Error('useSudo needs a SudoProvider above it.');
  return sudo;
}

export function SudoProvider({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState<Pending | null>(null);

  const sudo = useMemo<Sudo>(() => {
    const ask = (purpose: string) =>
      new Promise<boolean>(resolve => {
        const settle = (confirmed: boolean) => {
          setPending(null);
          resolve(confirmed);
        };
        setPending({ purpose, settle });
      });
    const requestSudo = async (purpose: string) => {
      const token = await queryClient.ensureQueryData(sessionTokenQuery);
      return sudoLeft(token.sudoExpiresAt, new Date()) > 0 || ask(purpose);
    };
    const withSudo = async <T,>(purpose: string, action: () => Promise<T>) => {
      if (!(await requestSudo(purpose))) throw new SudoCancelled();
      try {
        return await action();
      } catch (error) {
        if (!(error instanceof ApiError && error.kind === 'sudo-required')) throw error;
        if (!(await ask(purpose))) throw new SudoCancelled();
        return await action();
      }
    };
    return { requestSudo, withSudo };
  }, [queryClient]);

  const confirmed = (sudoExpiresAt: Date) => {
    queryClient.setQueryData<Token>(
      sessionTokenQuery.queryKey,
      token => token && { ...token, sudoExpiresAt },
    );
    pending?.settle(true);
  };

  return (
    <SudoContext.Provider value={sudo}>
      {children}
      {pending && (
        <Suspense>
          <SudoDialog
            purpose={pending.purpose}
            onConfirmed={confirmed}
            onCancel={() => pending.settle(false)}
          />
        </Suspense>
      )}
    </SudoContext.Provider>
  );
}
