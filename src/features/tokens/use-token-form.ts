// Opens the form for a new token after sudo; stays on the page if the user cancels.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Sentence } from '../../domain/sentence.ts';
import { useToast } from '../../ui/toast.tsx';
import { useSubmitLock } from '../../ui/use-submit-lock.ts';
import { useNavigation } from '../navigation/use-navigation.ts';
import { loadErrorMessage } from '../problems/load-error-message.ts';
import { currentAccountQuery, currentUserQuery } from '../session/session-queries.ts';
import { useSudo } from '../sudo/sudo-provider.tsx';

/** @returns a function that opens the form. A problem is shown as a toast. */
export function useTokenForm(): () => Promise<void> {
  const { requestSudo } = useSudo();
  const { go } = useNavigation();
  const toast = useToast();
  const lock = useSubmitLock();
  const queryClient = useQueryClient();
  const open = async () => {
    try {
      const note = await loadNote(queryClient);
      if (await requestSudo('create a token', note)) await go('/account/personal/tokens/new');
    } catch (error) {
      const { title, advice } = await loadErrorMessage(error, 'check whether you are confirmed');
      toast({ message: `${title} ${advice}`, tone: 'warning' });
    }
  };
  return () => lock(open);
}

/** Without its file there is no note. The form says the same. */
async function loadNote(queryClient: QueryClient): Promise<Sentence | null> {
  try {
    const { automationNote } = await import('./automation-refusal.ts');
    return automationNote(
      queryClient.getQueryData(currentUserQuery.queryKey),
      queryClient.getQueryData(currentAccountQuery.queryKey),
    );
  } catch {
    return null;
  }
}
