// The menu at the end of the header: who is signed in, where, the theme, and the sign-out.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Menu } from '../../ui/menu.tsx';
import { lazyPart, usePreload } from '../problems/lazy-part.tsx';
import { ForeignText } from '../text/foreign-text.tsx';
import { currentUserQuery } from './session-queries.ts';

const UserMenuPanel = lazyPart(() => import('./user-menu-panel.tsx').then(module => module.UserMenuPanel));

/** @param theme the control that chooses the theme. */
export function UserMenu({ theme }: { readonly theme: ReactNode }) {
  const { data: user, isPending } = useQuery(currentUserQuery);
  usePreload(UserMenuPanel);
  return (
    <Menu
      name="User menu"
      label={user ? <ForeignText text={user.name} /> : !isPending && <span>User unknown</span>}
      // Together with the name, which would move it.
      icon={isPending ? undefined : 'user'}
      endIcon="chevron-down"
      align="end"
      collapses
    >
      {() => <UserMenuPanel theme={theme} />}
    </Menu>
  );
}
