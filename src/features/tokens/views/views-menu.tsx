// The menu with the built-in and saved views of the account's tokens.
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import type { User } from '../../../domain/user.ts';
import { Menu } from '../../../ui/menu.tsx';
import { lazyPart } from '../../problems/lazy-part.tsx';

const ViewsPanel = lazyPart(() => import('./views-panel.tsx').then(module => module.ViewsPanel), {
  loading: () => <p>Loading views…</p>,
});

type ViewsMenuProps = { readonly user: User; readonly query: AuditQuery };

export function ViewsMenu({ user, query }: ViewsMenuProps) {
  return (
    <Menu name="Views" label="Views" endIcon="chevron-down" align="end">
      {close => <ViewsPanel user={user} query={query} onClose={close} />}
    </Menu>
  );
}
