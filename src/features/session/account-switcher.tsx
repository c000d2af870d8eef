// Which account one acts in, and the way into another (product rule 18). Nothing of the one may be seen in the other.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { type AccountChoice, listAccounts, switchAccount } from '../../api/accounts.ts';
import { ApiError } from '../../api/api-error.ts';
import type { Account } from '../../domain/user.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './account-switcher.module.css';
import { errorWords } from './error-words.ts';

type AccountSwitcherProps = {
  readonly account: Account;
  /** What names the account where there is no other. */
  readonly children: ReactNode;
};

export function AccountSwitcher({ account, children }: AccountSwitcherProps) {
  const menuId = useId();
  const { goTo, busy } = useSwitch(account);
  // One that cannot be loaded is as good as none: the name stands either way.
  const accounts = useQuery({
    queryKey: ['session', 'accounts'],
    queryFn: ({ signal }) => listAccounts(signal),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  if (accounts === undefined || accounts.length < 2) return children;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        className={styles.current}
        busy={busy}
        busyLabel="Switching account…"
        popoverTarget={menuId}
      >
        <span className="visually-hidden">Account: </span>
        {account.name} <Icon name="chevrons-up-down" />
      </Button>{' '}
      <code>{account.id}</code>
      <div id={menuId} popover="auto" className={styles.menu}>
        <p id={`${menuId}-title`}>Switch account</p>
        <ul aria-labelledby={`${menuId}-title`}>
          {accounts.map(choice => (
            <li key={choice.id}>
              <button
                type="button"
                popoverTarget={menuId}
                popoverTargetAction="hide"
                aria-current={choice.id === account.id ? 'true' : undefined}
                onClick={() => choice.id !== account.id && goTo(choice)}
              >
                {choice.id === account.id && <Icon name="check" />}
                <strong>{choice.name}</strong> <code>{choice.id}</code>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function useSwitch(account: Account) {
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
      const { title, advice } = errorWords(error, `switch to ${choice.name}`);
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
