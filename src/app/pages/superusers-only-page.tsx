// Shown to users without the superuser role at the address of a page that requires it.
import { useQuery } from '@tanstack/react-query';
import { ROLE_LABELS, roleWithArticle } from '../../domain/role.ts';
import { Link } from '../../features/navigation/link.tsx';
import { currentUserQuery } from '../../features/session/session-queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MORE_ICONS } from '../../ui/more-icons.ts';
import { PageHeader } from '../../ui/page-header.tsx';

export function SuperusersOnlyPage() {
  const user = useQuery(currentUserQuery).data;
  return (
    <>
      <PageHeader title="You don’t have access to this page" />
      <EmptyState
        title={`Only users with the role ${ROLE_LABELS.superuser} have access`}
        icon={MORE_ICONS.lock}
        action={<Link to="/account/personal/tokens">Go to your personal tokens</Link>}
      >
        {user && <span>{`You are ${roleWithArticle(user.role)}. `}</span>}
        <span>If you need access, ask a superuser of this account.</span>
      </EmptyState>
    </>
  );
}
