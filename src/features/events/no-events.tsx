// Empty state of the events page: possible reasons and next steps.
import { canSeeAccountTokens } from '../../domain/role.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type EventsSearch, isFiltered } from './events-search.ts';
import { noEventsTitle } from './no-events-title.ts';

type NoEventsProps = {
  readonly search: EventsSearch;
  readonly role: string | null;
  readonly onClear: () => void;
};

export function NoEvents({ search, role, onClear }: NoEventsProps) {
  const title = noEventsTitle(search);
  if (!isFiltered(search))
    return (
      <EmptyState title={title} icon="clock">
        Each time a token is created or deleted, this log shows who did it, when, and from which IP address.
      </EmptyState>
    );
  const seesAll = role !== null && canSeeAccountTokens(role);
  const clear = <Button onClick={onClear}>Clear filters</Button>;
  if (search.token === undefined)
    return (
      <EmptyState key={title} title={title} icon="search" action={clear}>
        No events that you have access to match these filters.
        {!seesAll && (
          <span>
            {' '}
            Your role doesn’t show other users’ actions. For those, ask a superuser of this account.
          </span>
        )}
      </EmptyState>
    );
  return (
    <EmptyState key={title} title={title} icon="search" action={clear}>
      No events that match these filters were found for the token <code translate="no">{search.token}</code>.{' '}
      <span>
        {seesAll
          ? 'The ID may be wrong, the token may belong to another account, or its events may no longer be in the log. Check the ID and the account.'
          : 'The ID may be wrong, or the token may belong to another user, whose actions your role doesn’t show. Check the ID, or ask a superuser of this account.'}
      </span>
    </EmptyState>
  );
}
