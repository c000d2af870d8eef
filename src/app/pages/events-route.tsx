// Route of the events page: connects it to its search parameters.
import { useQueryClient } from '@tanstack/react-query';
import { EventsPage } from '../../features/events/events-page.tsx';
import { parseEventsSearch } from '../../features/events/events-search.ts';
import { useNavigation, useSearch } from '../../features/navigation/use-navigation.ts';

const PATH = '/account/events';

export function EventsRoute() {
  const search = parseEventsSearch(useSearch(PATH));
  const { go } = useNavigation();
  const queryClient = useQueryClient();
  return (
    <EventsPage
      search={search}
      onSearch={patch => go(PATH, { search: before => parseEventsSearch({ ...before, ...patch }) })}
      onClear={() => go(PATH)}
      tokenNames={async ids => {
        // Few events lack the name of their token.
        const { tokenNames } = await import('../token-names.ts');
        return tokenNames(queryClient, ids);
      }}
    />
  );
}
