// Switches to another account and clears all cached data of the current one.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type AccountChoice, switchAccount } from '../../api/accounts.ts';
import { currentSession } from '../../api/session-key.ts';
import { isolatedText } from '../../domain/foreign-text.ts';
import type { Account } from '../../domain/user.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { pageTitle } from '../../ui/page-title.ts';
import { useToast } from '../../ui/toast.tsx';
import { useSubmitLock } from '../../ui/use-submit-lock.ts';
import { useNavigation } from '../navigation/use-navigation.ts';
import { errorMessage } from '../problems/error-message.ts';
import { askAnew } from './ask-anew.ts';
import { useLeaveQuestion } from './leave-question.tsx';
import { changeSession } from './session-change.ts';

/** @param account the current account. */
export function useAccountSwitch(account: Account) {
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  const announce = useAnnounce();
  const toast = useToast();
  const request = useMutation({ mutationFn: switchAccount, gcTime: 0 });

  const lock = useSubmitLock();
  const { ask, question } = useLeaveQuestion('Switch accounts');

  const switchTo = (choice: AccountChoice) =>
    lock(async () => {
      const answer = await ask();
      if (answer === 'stay' || !(await leavePage(answer === 'leave'))) return;
      await changeSession(() => change(choice));
    });

  const change = async (choice: AccountChoice) => {
    const session = currentSession();
    try {
      await queryClient.cancelQueries();
      if (!(await request.mutateAsync(choice.id))) return;
    } catch (error) {
      // The session has ended meanwhile, which the sign-in page explains.
      if (session !== currentSession()) return;
      const { title, advice } = errorMessage(error, `switch to ${isolatedText(choice.name)}`);
      const place = isolatedText(account.name);
      toast({ message: `${title} ${advice} You are still in ${place}.`, tone: 'warning' });
      void queryClient.invalidateQueries();
      return;
    }
    announce(`You are now in ${isolatedText(choice.name)}.`);
    // The menu is removed with the accounts that were loaded.
    pageTitle()?.focus();
    await askAnew(queryClient);
  };

  /** Opens the start page. Returns `false` if the user chose to stay on a form with unsaved input. */
  const leavePage = (wasAsked: boolean) =>
    navigation.go('/account/personal/tokens', { replace: true, force: wasAsked });

  return { switchTo, busy: request.isPending, question };
}
