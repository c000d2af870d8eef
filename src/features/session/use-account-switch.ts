// Going over to another account. Nothing of the one may be seen in the other.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type AccountChoice, switchAccount } from '../../api/accounts.ts';
import { ApiError } from '../../api/api-error.ts';
import type { Account } from '../../domain/user.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { useToast } from '../../ui/toast.tsx';
import { errorMessage } from '../problems/error-message.ts';

/** @param account the one that is left. */
export function useAccountSwitch(account: Account) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const announce = useAnnounce();
  const toast = useToast();
  const change = useMutation({ mutationFn: switchAccount, gcTime: 0 });

  const goTo = async (choice: AccountChoice) => {
    if (change.isPending) return;
    if (!(await leavePage())) return;
    try {
      // An answer to the old key that comes after its end would end the new session.
      await queryClient.cancelQueries();
      await change.mutateAsync(choice.id);
    } catch (error) {
      // The sign-in page says it then.
      if (error instanceof ApiError && error.kind === 'unauthorized') return;
      const { title, advice } = errorMessage(error, `switch to ${choice.name}`);
      toast({ message: `${title} ${advice} You are still in ${account.name}.`, tone: 'warning' });
      void queryClient.invalidateQueries();
      return;
    }
    queryClient.getMutationCache().clear();
    queryClient.removeQueries({ type: 'inactive' });
    announce(`You are now in ${choice.name}.`);
    await queryClient.resetQueries();
    document.getElementById('page-title')?.focus();
  };

  /** To where everyone starts, with no filter. Answers whether it came to that: a filled form asks first. */
  const leavePage = async () => {
    const switching = Date.now();
    await router.navigate({
      to: '/account/personal/tokens',
      search: {},
      state: { switching },
      replace: true,
    });
    // Whoever chose to stay comes here as well, with whatever navigation is next.
    return router.state.location.state.switching === switching;
  };

  return { goTo, busy: change.isPending };
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    readonly switching?: number;
  }
}
