// Signs out: deletes the session token unless it was pasted, and forgets it here even if that fails.
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { currentSession, isPastedKey } from '../../api/session-key.ts';
import { useToast } from '../../ui/toast.tsx';
import { useSubmitLock } from '../../ui/use-submit-lock.ts';
import { useNavigation } from '../navigation/use-navigation.ts';
import { endSession } from './end-session.ts';
import { useLeaveQuestion } from './leave-question.tsx';
import { changeSession } from './session-change.ts';

type SignOut = {
  readonly submit: () => Promise<void>;
  readonly busy: boolean;
  /** The dialog that asks first while a token is being created. Render it. */
  readonly question: ReactNode;
};

export function useSignOut(): SignOut {
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  const toast = useToast();
  const lock = useSubmitLock();
  const { ask, question } = useLeaveQuestion('Sign out');
  const [busy, setBusy] = useState(false);

  const submit = () =>
    lock(async () => {
      if ((await ask()) !== 'stay') await changeSession(leave);
    });

  const leave = async () => {
    setBusy(true);
    const byToken = isPastedKey();
    const session = currentSession();
    // The API may end the session meanwhile, and somebody may sign in before its answer arrives.
    const isOtherSession = () => currentSession() !== null && currentSession() !== session;
    try {
      if (byToken) {
        toast({ message: 'Signed out. Your token remains active.' });
        return;
      }
      // Loaded on demand. If that fails, the session still ends here, and the message below says so.
      const { signOut } = await import('../../api/sign-out.ts');
      if (session === currentSession()) await signOut();
      if (!isOtherSession()) toast({ message: 'Signed out.' });
    } catch {
      if (isOtherSession()) return;
      toast({
        message:
          'Signed out in this tab only. The API did not confirm it, so the session may remain active for up to 12 hours. ' +
          'To delete it, sign in again.',
        tone: 'warning',
      });
    } finally {
      if (!isOtherSession()) endSession(queryClient, navigation, 'signed-out');
      setBusy(false);
    }
  };

  return { submit, busy, question };
}
