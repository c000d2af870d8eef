// Route of the people page: connects it to its search parameters, and refuses users who are not superusers.
import { useQuery } from '@tanstack/react-query';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { useNavigation, useSearch } from '../../features/navigation/use-navigation.ts';
import { currentUserQuery } from '../../features/session/session-queries.ts';
import { PeoplePage, PeoplePageLoading } from '../../features/tokens/people/people-page.tsx';
import { formatPeopleQuery, parsePeopleQuery } from '../../features/tokens/people/people-search.ts';
import { SuperusersOnlyPage } from './superusers-only-page.tsx';

const PATH = '/account/people';

export function PeopleRoute() {
  const user = useQuery(currentUserQuery).data;
  const search = useSearch(PATH);
  const { go } = useNavigation();
  if (!user) return <PeoplePageLoading />;
  if (!canSeeAccountTokens(user.role)) return <SuperusersOnlyPage />;
  return (
    <PeoplePage
      user={user}
      address={parsePeopleQuery(search)}
      onAddress={(patch, replace = false) =>
        go(PATH, { search: before => formatPeopleQuery({ ...parsePeopleQuery(before), ...patch }), replace })
      }
    />
  );
}
