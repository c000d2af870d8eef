// The current account in the header. It is always visible, because a user can belong to several (product rule 18).
import { useQuery } from '@tanstack/react-query';
import { configuration } from '../../api/configuration.ts';
import { Button } from '../../ui/button.tsx';
import { useIsIdle } from '../../ui/when-idle.ts';
import { lazyPart } from '../problems/lazy-part.tsx';
import { ForeignText } from '../text/foreign-text.tsx';
import styles from './current-account.module.css';
import { currentAccountQuery, currentUserQuery } from './session-queries.ts';

const AccountSwitcher = lazyPart(
  () => import('./account-switcher.tsx').then(module => module.AccountSwitcher),
  // The name of the account, without the menu.
  { loading: ({ children }) => children, problem: ({ children }) => ({ instead: children }) },
);

export function CurrentAccount() {
  const { data: account, isError, refetch } = useQuery(currentAccountQuery);
  const user = useQuery(currentUserQuery);
  // The switch is for later: the rows of the page come first.
  const isIdle = useIsIdle();
  // The name of the user takes its place from the end of the row, and would move this one.
  if (user.isPending) return null;
  if (!account)
    return isError ? (
      <span className={styles.unknown}>
        <span>Account unknown</span>
        <Button size="small" variant="quiet" aria-label="Retry: load the account" onClick={() => refetch()}>
          Retry
        </Button>
      </span>
    ) : null;
  const name = (
    <span className={styles.name}>
      <span className="visually-hidden">Account: </span>
      <ForeignText text={account.name} />
    </span>
  );
  // A console restricted to one account cannot switch.
  if (!isIdle || configuration().account !== null) return name;
  return <AccountSwitcher account={account}>{name}</AccountSwitcher>;
}
