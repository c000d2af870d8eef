// The list of events.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type AccountEvent, EVENT_TYPE_LABELS, isEventType } from '../../domain/event.ts';
import type { User } from '../../domain/user.ts';
import { ListTable } from '../../ui/list-table.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { currentUserQuery } from '../session/session-queries.ts';
import { EVENT_COLUMNS } from './event-columns.tsx';
import type { EventContext, TokenNames } from './event-context.ts';
import { usePeopleNames } from './event-queries.ts';
import { tokensIn, unnamedTokens } from './event-tokens.ts';

const idOf = ({ id }: AccountEvent) => id;
const nameOf = ({ type }: AccountEvent) => (isEventType(type) ? EVENT_TYPE_LABELS[type] : type);

type EventTableProps = {
  readonly events: readonly AccountEvent[];
  readonly tokenNames: TokenNames;
};

export function EventTable({ events, tokenNames }: EventTableProps) {
  const timeZone = useTimeZone();
  const self = useQuery(currentUserQuery).data ?? null;
  const people = usePeopleNames();
  const listed = useListedNames(events, self, tokenNames);
  const context = useMemo<EventContext>(() => {
    const { tokens, deleted } = tokensIn(events);
    return { timeZone, self, people, tokens: new Map([...listed, ...tokens]), deleted };
  }, [timeZone, self, people, events, listed]);
  return (
    <ListTable
      caption="Events, newest first"
      columns={EVENT_COLUMNS}
      rows={events}
      rowId={idOf}
      rowName={nameOf}
      context={context}
    />
  );
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The names that no event says. Ids are shown until they arrive, and if they can't be loaded. */
function useListedNames(events: readonly AccountEvent[], self: User | null, tokenNames: TokenNames) {
  const ids = useMemo(() => unnamedTokens(events, self), [events, self]);
  const { data } = useQuery({
    queryKey: ['events', 'token-names', ids],
    queryFn: () => tokenNames(ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NO_NAMES;
}
