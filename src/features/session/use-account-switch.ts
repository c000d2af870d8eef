// Switches to another account and clears all cached data of the current one. The page stays if the other account has it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type AccountChoice, switchAccount } from '../../api/accounts.ts';
import { currentSession } from '../../api/session-key.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Account } from '../../domain/user.ts';
import { pageTitle } from '../../ui/page-title.ts';
import { useToast } from '../../ui/toast.tsx';
import { useSubmitLock } from '../../ui/use-submit-lock.ts';
import { type PagePath, pageAt } from '../navigation/addresses.ts';
import { useNavigation } from '../navigation/use-navigation.ts';
import { errorMessage } from '../problems/error-message.ts';
import { sentenceToast } from '../text/sentence-toast.tsx';
import { askAnew } from './ask-anew.ts';
import { useLeaveQuestion } from './leave-question.tsx';
import { changeSession } from './session-change.ts';
import { currentUserQuery } from './session-queries.ts';

const HOME = '/account/personal/tokens';
const FOR_SUPERUSERS: readonly PagePath[] = ['/account/tokens', '/account/people'];

/** @param account the current account. */
export function useAccountSwitch(account: Account) {
  const queryClient = useQueryClient();
  const navigation = useNavigation();
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
      const { advice } = errorMessage(error, 'switch accounts');
      const words = sentence`Couldn’t switch to ${choice.name}. ${[advice]} You are still in ${account.name}.`;
      toast({ ...sentenceToast(words), tone: 'warning' });
      void queryClient.invalidateQueries();
      return;
    }
    toast({ ...sentenceToast(sentence`You are now in ${choice.name}.`), tone: 'success' });
    // The menu is removed with the accounts that were loaded.
    pageTitle()?.focus();
    const asked = askAnew(queryClient);
    await leaveForbiddenPage();
    await asked;
  };

  /** Opens the page without filters and dialogs. Returns `false` if the user chose to stay on a form with unsaved input. */
  const leavePage = (wasAsked: boolean) =>
    navigation.go(keptPage(currentPage()), { replace: true, force: wasAsked });

  /** The user can have another role in the other account. */
  const leaveForbiddenPage = async () => {
    const page = currentPage();
    if (page === null || !FOR_SUPERUSERS.includes(page)) return;
    const user = await queryClient.ensureQueryData(currentUserQuery).catch(() => null);
    if (user === null || canSeeAccountTokens(user.role) || page !== currentPage()) return;
    await navigation.go(HOME, { replace: true, force: true });
  };

  const currentPage = () => pageAt(navigation.address().pathname);

  return { switchTo, busy: request.isPending, question };
}

/** The form for a new token belongs to the account that it was opened in. */
function keptPage(page: PagePath | null): PagePath {
  return page === null || page === '/account/personal/tokens/new' ? HOME : page;
}
