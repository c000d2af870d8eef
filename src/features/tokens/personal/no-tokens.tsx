// What the personal page shows instead of its table: the user has no tokens, or none matches the filter.

import { expiredTokenId, MIN_LOOKUP_LENGTH, tokenIdIn } from '../../../domain/id.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { Link } from '../../navigation/link.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { CreateTokenButton } from '../create-token-button.tsx';
import { ClearFilters } from '../list/clear-filters.tsx';

export function NoTokens() {
  return (
    <EmptyState
      title="You have no tokens yet"
      icon="key"
      action={<CreateTokenButton label="Create your first token" />}
    >
      A token lets a script, a pipeline or a tool act as you. Create one token for each, with the minimum
      access needed and an expiry date.
    </EmptyState>
  );
}

type NoMatchProps = {
  readonly text: string;
  readonly total: number;
  readonly sessions: boolean;
  readonly onClear: () => void;
};

export function NoMatch({ text, total, sessions, onClear }: NoMatchProps) {
  const noun = sessions ? 'sessions' : 'tokens';
  const id = lookedUpId(text);
  return (
    <EmptyState
      title={`No ${noun} found`}
      icon="search"
      action={<ClearFilters look="button" onClear={onClear} />}
    >
      <span>
        {total === 1
          ? `Your only ${sessions ? 'session' : 'token'} doesn’t match `
          : `None of your ${formatCount(total)} ${noun} match `}
      </span>
      {text === '' ? (
        <span>these filters.</span>
      ) : (
        <span>
          “<ForeignText text={text} />
          ”.
        </span>
      )}
      {id !== null && (
        <span>
          {' '}
          <Link to="/account/events" search={{ type: 'all', token: id }}>
            Search the events for this ID
          </Link>
        </span>
      )}
    </EmptyState>
  );
}

/** The ID that the text asks for, unless it is a short word. */
function lookedUpId(text: string): string | null {
  const id = tokenIdIn(text);
  return id !== null && id.length >= MIN_LOOKUP_LENGTH ? id : expiredTokenId(text);
}
