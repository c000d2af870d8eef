// Shown at an unknown address.
import { readSessionKey } from '../../api/session-key.ts';
import { Link } from '../../features/navigation/link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Page not found" />
      <EmptyState
        title="This page doesn’t exist"
        icon="search"
        action={
          readSessionKey() === null ? (
            <Link to="/sign-in">Sign in</Link>
          ) : (
            <Link to="/account/personal/tokens">Go to your personal tokens</Link>
          )
        }
      >
        Check the address. The link may be out of date.
      </EmptyState>
    </>
  );
}
