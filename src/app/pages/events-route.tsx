// Route of the events page: connects it to its search parameters.
import { EventsPage } from '../../features/events/events-page.tsx';
import { parseEventsSearch } from '../../features/events/events-search.ts';
import { useNavigation, useSearch } from '../../features/navigation/use-navigation.ts';

const PATH = '/account/events';

export function EventsRoute() {
  const search = parseEventsSearch(useSearch(PATH));
  const { go } = useNavigation();
  return (
    <EventsPage
      search={search}
      onSearch={patch => go(PATH, { search: before => parseEventsSearch({ ...before, ...patch }) })}
      onClear={() => go(PATH)}
    />
  );
}
