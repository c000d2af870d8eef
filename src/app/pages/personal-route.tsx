// Route of the personal page: connects it to its search parameters.
import { useNavigation, useSearch } from '../../features/navigation/use-navigation.ts';
import { PersonalPage } from '../../features/tokens/personal/personal-page.tsx';
import { parsePersonalSearch } from '../../features/tokens/personal/personal-search.ts';

const PATH = '/account/personal/tokens';

export function PersonalRoute() {
  const search = parsePersonalSearch(useSearch(PATH));
  const { go } = useNavigation();
  return (
    <PersonalPage
      search={search}
      onSearch={(patch, replace = false) =>
        go(PATH, { search: before => parsePersonalSearch({ ...before, ...patch }), replace })
      }
    />
  );
}
