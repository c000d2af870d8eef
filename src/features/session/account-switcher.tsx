// Menu that shows the current account and switches to another one (product rule 18).
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { describeGaps } from '../../domain/gaps.ts';
import type { Account } from '../../domain/user.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
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
  const titleId = useId();
  const { switchTo, busy, question } = useAccountSwitch(account);
  // If the list cannot be loaded, the account's name is shown without the menu.
  const accounts = useQuery(accountChoicesQuery).data;
  if (accounts === undefined || accounts.rows.length + accounts.unreadable < 2) return children;
  const gaps = describeGaps(accounts, { one: 'account', other: 'accounts' });
  return (
    <>
      <Menu
        name="Account"
        label={<ForeignText text={account.name} />}
        endIcon="chevrons-up-down"
        busy={busy}
        busyLabel="Switching account…"
        align="start"
      >
        {close => (
          <div className={styles.panel}>
            <p id={titleId}>Switch account</p>
            <ul aria-labelledby={titleId}>
              {accounts.rows.map(choice => {
                const isCurrent = choice.id === account.id;
                return (
                  <li key={choice.id}>
                    <button
                      type="button"
                      aria-current={isCurrent ? 'true' : undefined}
                      onClick={() => {
                        close();
                        if (!isCurrent) switchTo(choice);
                      }}
                    >
                      {isCurrent && <Icon name="check" />}
                      <strong>
                        <ForeignText text={choice.name} />
                      </strong>{' '}
                      <small>
                        {isCurrent && <span>You are here</span>}
                        <code translate="no">{choice.id}</code>
                      </small>
                    </button>
                  </li>
                );
              })}
            </ul>
            {gaps && <p>{gaps}</p>}
          </div>
        )}
      </Menu>
      {question}
    </>
  );
}
