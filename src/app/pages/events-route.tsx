// Route of the events page: connects it to its search parameters.
import { getRouteApi } from '@tanstack/react-router';
import { EventsPage } from '../../features/events/events-page.tsx';
import { parseEventsSearch } from '../../features/events/events-search.ts';

const route = getRouteApi('/signed-in/account/events');

export function EventsRoute() {
  const search = parseEventsSearch(route.useSearch());
  const navigate = route.useNavigate();
  return (
    <EventsPage
      search={search}
      onSearch={patch =>
        navigate({ search: before => parseEventsSearch({ ...before, ...patch }), resetScroll: false })
      }
      onClear={() => navigate({ search: {}, resetScroll: false })}
    />
  );
}
