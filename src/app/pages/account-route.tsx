// Route of the account page: connects it to its search parameters, and refuses users who are not superusers.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { TokenEvents } from '../../features/events/token-events.tsx';
import { useNavigation, useSearch } from '../../features/navigation/use-navigation.ts';
import { currentUserQuery } from '../../features/session/session-queries.ts';
import { AccountPage, AccountPageLoading } from '../../features/tokens/account/account-page.tsx';
import { formatAuditQuery, parseAuditQuery } from '../../features/tokens/account/account-search.ts';
import type { CommitQuery } from '../../features/tokens/account/use-audit-query.ts';
import { SuperusersOnlyPage } from './superusers-only-page.tsx';

const PATH = '/account/tokens';

export function AccountRoute() {
  const user = useQuery(currentUserQuery).data;
  const search = useSearch(PATH);
  const { go } = useNavigation();
  const address = useMemo(() => parseAuditQuery(search), [search]);
  const onAddress = useCallback<CommitQuery>(
    (query, replace) => void go(PATH, { search: formatAuditQuery(query), replace }),
    [go],
  );
  if (!user) return <AccountPageLoading />;
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
