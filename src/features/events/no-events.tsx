// Empty state of the events page: possible reasons and next steps.
import { canSeeAccountTokens } from '../../domain/role.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type EventsSearch, isFiltered } from './events-search.ts';

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
        When a token is created or deleted, it is written down here: by whom, when, and from where.
      </EmptyState>
    );
  const seesAll = role !== null && canSeeAccountTokens(role);
  const clear = <Button onClick={onClear}>Clear filters</Button>;
  if (search.token === undefined)
    return (
      <EmptyState key={title} title={title} icon="search" action={clear}>
        Nothing that you may see happened within these filters.
        {!seesAll && <span> Your role does not show what others did: ask a superuser of the account.</span>}
      </EmptyState>
    );
  return (
    <EmptyState key={title} title={title} icon="search" action={clear}>
      Nothing was found for the token <code translate="no">{search.token}</code> within these filters.{' '}
      <span>
        {seesAll
          ? 'No token of this account may have this ID, or what happened to it is no longer in the log. Check the ID, and the account you are in.'
          : 'It may be somebody else’s, whose actions your role does not show: ask a superuser of the account. Or the ID is not quite right.'}
      </span>
    </EmptyState>
  );
}

/** What is said about a list without any event. */
export function noEventsTitle(search: EventsSearch): string {
  if (!isFiltered(search)) return 'No token events yet';
  return search.token === undefined ? 'No event matches' : 'No event of this token';
}
