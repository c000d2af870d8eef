// Time, type and actor of an event, as shown in tables and lists.
import { useQuery } from '@tanstack/react-query';
import { type AccountEvent, EVENT_TYPE_LABELS, isEventType } from '../../domain/event.ts';
import { formatInstant, formatPast } from '../../domain/time-zone.ts';
import { Time } from '../../ui/time.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { currentUserQuery } from '../session/session-queries.ts';
import { ForeignText } from '../text/foreign-text.tsx';
import { usePeople } from './event-queries.ts';

export function When({ event, now }: { readonly event: AccountEvent; readonly now: Date }) {
  const at = event.createdAt;
  const timeZone = useTimeZone();
  return <Time date={at} absolute={formatInstant(at, timeZone)} relative={formatPast(at, now)} />;
}

export function What({ event }: { readonly event: AccountEvent }) {
  return isEventType(event.type) ? EVENT_TYPE_LABELS[event.type] : <Code text={event.type} />;
}

/** The actor's name if known, else their id. Only superusers can load the names of others. */
export function Who({ event }: { readonly event: AccountEvent }) {
  const self = useQuery(currentUserQuery).data;
  const { people } = usePeople();
  if (event.userId === null) return 'Not said';
  const person = [...people, ...(self ? [self] : [])].find(({ id }) => id === event.userId);
  return person ? <ForeignText text={person.name} /> : <Code text={event.userId} />;
}

function Code({ text }: { readonly text: string }) {
  return (
    <code>
      <ForeignText text={text} />
    </code>
  );
}
