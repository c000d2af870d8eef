// Leads from a filter without a match to the events, if the filter is an ID or an error line: the token may be deleted.
import { expiredTokenId, MIN_LOOKUP_LENGTH, tokenIdIn } from '../../../domain/id.ts';
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

/** The ID that the text asks for, unless it is a short word. */
function lookedUpId(text: string): string | null {
  const id = tokenIdIn(text);
  return id !== null && id.length >= MIN_LOOKUP_LENGTH ? id : expiredTokenId(text);
}
