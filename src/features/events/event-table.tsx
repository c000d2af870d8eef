// The list of events.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type AccountEvent, EVENT_TYPE_LABELS, isEventType } from '../../domain/event.ts';
import { ListTable } from '../../ui/list-table.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { currentUserQuery } from '../session/session-queries.ts';
import { EVENT_COLUMNS } from './event-columns.tsx';
import type { EventContext } from './event-context.ts';
import { usePeopleNames } from './event-queries.ts';
import { describedToken } from './event-words.ts';

const idOf = ({ id }: AccountEvent) => id;
const nameOf = ({ type }: AccountEvent) => (isEventType(type) ? EVENT_TYPE_LABELS[type] : type);

export function EventTable({ events }: { readonly events: readonly AccountEvent[] }) {
  const timeZone = useTimeZone();
  const self = useQuery(currentUserQuery).data ?? null;
  const people = usePeopleNames();
  const context = useMemo<EventContext>(
    () => ({ timeZone, self, people, ...tokensIn(events) }),
    [timeZone, self, people, events],
  );
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

/** What the events say about their tokens. */
function tokensIn(events: readonly AccountEvent[]): Pick<EventContext, 'tokens' | 'deleted'> {
  const tokens = new Map<string, string>();
  const deleted = new Set<string>();
  for (const event of events) {
    if (event.tokenId === null) continue;
    const name = describedToken(event);
    if (name !== null) tokens.set(event.tokenId, name);
    if (event.type === 'token.destroy') deleted.add(event.tokenId);
  }
  return { tokens, deleted };
}
