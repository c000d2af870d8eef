// Leads from a filter without a match to the events, if the filter is an ID or an error line: the token may be deleted.
import { lookedUpId } from '../../../domain/id.ts';
import { Link } from '../../navigation/link.tsx';

export function EventsOfId({ text }: { readonly text: string }) {
  const id = lookedUpId(text);
  if (id === null) return null;
  return (
    <span>
      {' '}
      <Link to="/account/events" search={{ type: 'all', token: id }}>
        Search the events for this ID
      </Link>
    </span>
  );
}
