// Asks before a session is left while a token is being created in it.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { lazyPart } from '../problems/lazy-part.tsx';

/** The key of the mutation that creates a token. */
export const CREATION_KEY = ['token creation'];

/** Whether the request for a token is on its way. */
export function isCreating(queryClient: QueryClient): boolean {
  return queryClient.isMutating({ mutationKey: CREATION_KEY }) > 0;
}

type Answer = (leaves: boolean) => void;

export const LeaveDialog = lazyPart(() => import('./leave-dialog.tsx').then(module => module.LeaveDialog), {
  problem:
    ({ onAnswer }) =>
    () =>
      onAnswer(false),
});

/**
 * @param leave the action, such as "Sign out".
 * @returns a function that asks if necessary, and the dialog to render.
 */
export function useLeaveQuestion(leave: string) {
  const queryClient = useQueryClient();
  const [answer, setAnswer] = useState<Answer | null>(null);

  /** @returns `not-asked` if no token is being created. */
  const ask = async (): Promise<'not-asked' | 'leave' | 'stay'> => {
    if (!isCreating(queryClient)) return 'not-asked';
    const leaves = await new Promise<boolean>(resolve => setAnswer(() => resolve));
    setAnswer(null);
    return leaves ? 'leave' : 'stay';
  };

  return { ask, question: answer && <LeaveDialog leave={leave} onAnswer={answer} /> };
}
