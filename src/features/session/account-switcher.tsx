// Menu that shows the current account and switches to another one (product rule 18).
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { describeGaps } from '../../domain/gaps.ts';
import type { Account } from '../../domain/user.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ForeignText } from '../text/foreign-text.tsx';
import { accountChoicesQuery } from './account-choices-query.ts';
import styles from './account-switcher.module.css';
import { useAccountSwitch } from './use-account-switch.ts';

type AccountSwitcherProps = {
  readonly account: Account;
  /** Shown instead of the menu if the user belongs to one account only. */
  readonly children: ReactNode;
};

export function AccountSwitcher({ account, children }: AccountSwitcherProps) {
  const menuId = useId();
  const { switchTo, busy, question } = useAccountSwitch(account);
  // If the list cannot be loaded, the account's name is shown without the menu.
  const accounts = useQuery(accountChoicesQuery).data;
  if (accounts === undefined || accounts.rows.length + accounts.unreadable < 2) return children;
  const gaps = describeGaps(accounts, { one: 'account', other: 'accounts' });
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
        <ForeignText text={account.name} /> <Icon name="chevrons-up-down" />
      </Button>{' '}
      <code translate="no">{account.id}</code>
      {question}
      <div id={menuId} popover="auto" className={styles.menu}>
        <p id={`${menuId}-title`}>Switch account</p>
        <ul aria-labelledby={`${menuId}-title`}>
          {accounts.rows.map(choice => (
            <li key={choice.id}>
              <button
                type="button"
                popoverTarget={menuId}
                popoverTargetAction="hide"
                aria-current={choice.id === account.id ? 'true' : undefined}
                onClick={() => choice.id !== account.id && switchTo(choice)}
              >
                {choice.id === account.id && <Icon name="check" />}
                <strong>
                  <ForeignText text={choice.name} />
                </strong>{' '}
                <code translate="no">{choice.id}</code>
              </button>
            </li>
          ))}
        </ul>
        {gaps && <p>{gaps}</p>}
      </div>
    </>
  );
}
