// What the user menu holds.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { roleLabel } from '../../domain/role.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ForeignText } from '../text/foreign-text.tsx';
import { currentAccountQuery, currentUserQuery } from './session-queries.ts';
import { SignOutButton } from './sign-out-button.tsx';
import styles from './user-menu-panel.module.css';

/** @param theme the control that chooses the theme. */
export function UserMenuPanel({ theme }: { readonly theme: ReactNode }) {
  const user = useQuery(currentUserQuery).data;
  const account = useQuery(currentAccountQuery).data;
  return (
    <div className={styles.panel}>
      <dl className={styles.who}>
        <div>
          <dt className="visually-hidden">Signed in as</dt>
          <dd>
            <strong>{user ? <ForeignText text={user.name} /> : 'User unknown'}</strong>
          </dd>
        </div>
        {user && (
          <div>
            <dt className="visually-hidden">Role</dt>
            <dd className={styles.faint}>{roleLabel(user.role)}</dd>
          </div>
        )}
      </dl>
      {account && (
        <dl className={styles.account}>
          <div>
            <dt>Account</dt>
            <dd>
              <ForeignText text={account.name} />
            </dd>
          </div>
          <div>
            <dt className="visually-hidden">Account ID</dt>
            <dd className={styles.id}>
              <code translate="no">{account.id}</code>
              <CopyButton text={account.id} label="Copy ID" />
            </dd>
          </div>
        </dl>
      )}
      <div className={styles.theme}>{theme}</div>
      <div className={styles.leave}>
        <SignOutButton />
      </div>
    </div>
  );
}
