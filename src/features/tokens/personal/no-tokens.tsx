// What the personal page shows instead of its table: the user has no tokens, or none matches the filter.

import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { CreateTokenButton } from '../create-token-button.tsx';
import { ClearFilters } from '../list/clear-filters.tsx';
import { EventsOfId } from '../list/events-of-id.tsx';

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
      <EventsOfId text={text} />
    </EmptyState>
  );
}
