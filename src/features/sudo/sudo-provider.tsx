// Provides sudo as a promise: callers await it while one dialog asks for the password.
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { currentSession, onSessionKeyChange } from '../../api/session-key.ts';
import type { Token } from '../../domain/token.ts';
import { lazyPart, usePreload } from '../problems/lazy-part.tsx';
import { sessionTokenQuery } from '../session/session-queries.ts';
import { createSudoQuestion, type Sudo, sudoOf } from './sudo-question.ts';

const SudoDialog = lazyPart(() => import('./sudo-dialog.tsx').then(module => module.SudoDialog), {
  problem: ({ onCancel }) => onCancel,
});

const SudoContext = createContext<Sudo | null>(null);

export function useSudo(): Sudo {
  const sudo = useContext(SudoContext);
  if (sudo === null) throw new Error('useSudo needs a SudoProvider above it.');
  return sudo;
}

export function SudoProvider({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient();
  const [question] = useState(() => createSudoQuestion(currentSession));
  const pending = useSyncExternalStore(question.subscribe, question.pending);
  usePreload(SudoDialog);
  // The session that was asked for a password is over.
  useEffect(() => onSessionKeyChange(question.cancel), [question]);

  const sudo = useMemo(
    () => sudoOf(question, () => queryClient.ensureQueryData(sessionTokenQuery)),
    [queryClient, question],
  );

  return (
    <SudoContext.Provider value={sudo}>
      {children}
      {pending && (
        <SudoDialog
          key={pending.id}
          purpose={pending.purpose}
          note={pending.note}
          onConfirmed={sudoExpiresAt => {
            // An answer may arrive after the session has ended.
            if (question.pending() !== pending) return;
            queryClient.setQueryData<Token>(
              sessionTokenQuery.queryKey,
              token => token && { ...token, sudoExpiresAt },
            );
            question.confirm();
          }}
          onCancel={question.cancel}
        />
      )}
    </SudoContext.Provider>
  );
}
