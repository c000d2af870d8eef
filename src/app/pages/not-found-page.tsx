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
        title="There is nothing at this address"
        icon="search"
        action={
          readSessionKey() === null ? (
            <Link to="/sign-in">Sign in</Link>
          ) : (
            <Link to="/account/personal/tokens">Go to your personal tokens</Link>
          )
        }
      >
        The link may be old, or a letter may be missing. Nothing has happened to your tokens.
      </EmptyState>
    </>
  );
}
