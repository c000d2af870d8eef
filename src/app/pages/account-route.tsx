// Route of the account page: connects it to its search parameters, and refuses users who are not superusers.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { TokenEvents } from '../../features/events/token-events.tsx';
import { currentUserQuery } from '../../features/session/session-queries.ts';
import { AccountPage } from '../../features/tokens/account/account-page.tsx';
import { formatAuditQuery, parseAuditQuery } from '../../features/tokens/account/account-search.ts';
import type { CommitQuery } from '../../features/tokens/account/use-audit-query.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SuperusersOnlyPage } from './superusers-only-page.tsx';

const route = getRouteApi('/signed-in/account/tokens');

export function AccountRoute() {
  const user = useQuery(currentUserQuery).data;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const address = useMemo(() => parseAuditQuery(search), [search]);
  const onAddress = useCallback<CommitQuery>(
    (query, replace) => void navigate({ search: formatAuditQuery(query), replace, resetScroll: false }),
    [navigate],
  );
  if (!user) return <PageHeader title="Account tokens" />;
  if (!canSeeAccountTokens(user.role)) return <SuperusersOnlyPage />;
  return (
    <AccountPage
      // Remounts when the account changes, so that no input or selection is carried over.
      key={user.customerId}
      user={user}
      address={address}
      onAddress={onAddress}
      renderEvents={tokenId => <TokenEvents tokenId={tokenId} />}
    />
  );
}
