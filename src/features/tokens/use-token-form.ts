// Opens the form for a new token after sudo; stays on the page if the user cancels.
import { useToast } from '../../ui/toast.tsx';
import { useSubmitLock } from '../../ui/use-submit-lock.ts';
import { useNavigation } from '../navigation/use-navigation.ts';
import { loadErrorMessage } from '../problems/load-error-message.ts';
import { useSudo } from '../sudo/sudo-provider.tsx';
import { useAutomationNote } from './automation-refusal.ts';

/** @returns a function that opens the form. A problem is shown as a toast. */
export function useTokenForm(): () => Promise<void> {
  const { requestSudo } = useSudo();
  const { go } = useNavigation();
  const toast = useToast();
  const lock = useSubmitLock();
  const note = useAutomationNote();
  const open = async () => {
    try {
      if (await requestSudo('create a token', note)) await go('/account/personal/tokens/new');
    } catch (error) {
      const { title, advice } = await loadErrorMessage(error, 'check whether you are confirmed');
      toast({ message: `${title} ${advice}`, tone: 'warning' });
    }
  };
  return () => lock(open);
}
