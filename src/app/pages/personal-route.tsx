// Route of the personal page: connects it to its search parameters.
import { getRouteApi } from '@tanstack/react-router';
import { PersonalPage } from '../../features/tokens/personal/personal-page.tsx';
import { parsePersonalSearch } from '../../features/tokens/personal/personal-search.ts';

const route = getRouteApi('/signed-in/account/personal/tokens');

export function PersonalRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <PersonalPage
      search={search}
      onSearch={(patch, replace = false) =>
        navigate({
          search: before => parsePersonalSearch({ ...before, ...patch }),
          replace,
          resetScroll: false,
        })
      }
    />
  );
}
