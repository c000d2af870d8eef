// The place in the event log of a token that no list has: who deleted it, and when.
import { useQuery } from '@tanstack/react-query';
import { EVENT_TYPE_LABELS, isEventType } from '../../domain/event.ts';
import { formatInstant } from '../../domain/time-zone.ts';
import { tokenEventsQuery, usePeopleNames } from '../../features/events/event-queries.ts';
import { describedToken } from '../../features/events/event-words.ts';
import type { PaletteEntry } from '../../features/palette/entry.ts';
import { errorMessage } from '../../features/problems/error-message.ts';
import { ForeignText } from '../../features/text/foreign-text.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import type { OpenPage } from './open-page.ts';

type MissingToken = { readonly entries: readonly PaletteEntry[]; readonly remark: string | null };

const NOTHING: MissingToken = { entries: [], remark: null };

/** @param id `null` to ask nothing. */
export function useMissingToken(id: string | null, open: OpenPage): MissingToken {
  const timeZone = useTimeZone();
  const people = usePeopleNames();
  const log = useQuery({ ...tokenEventsQuery(id ?? ''), enabled: id !== null });
  if (id === null) return NOTHING;
  const entry = (label: PaletteEntry['label'], detail?: PaletteEntry['detail']): PaletteEntry => ({
    id: 'events',
    icon: 'clock',
    label,
    detail,
    run: () => open('/account/events', { type: 'all', token: id }),
  });
  const search = entry('Search the events for this ID');
  if (log.isError) {
    const { title, advice } = errorMessage(log.error, 'load the events of this ID');
    return { entries: [search], remark: `${title} ${advice}` };
  }
  if (!log.data) return { entries: [], remark: 'Searching the events…' };
  const { events } = log.data;
  const deletion = events.find(({ type }) => type === 'token.destroy');
  const [event = null] = deletion ? [deletion] : events;
  if (event === null)
    return { entries: [search], remark: 'No token and no event that you can see has this ID.' };
  const name = events.map(describedToken).find(each => each !== null);
  const what = isEventType(event.type) ? EVENT_TYPE_LABELS[event.type] : event.type;
  const actor = event.userId === null ? 'unknown' : (people.get(event.userId) ?? event.userId);
  return {
    entries: [
      entry(
        <span>
          <span>{what}</span>
          {name && (
            <span>
              {': '}
              <ForeignText text={name} />
            </span>
          )}
        </span>,
        <span>
          <span>{formatInstant(event.createdAt, timeZone)}</span> by <ForeignText text={actor} />
        </span>,
      ),
    ],
    remark: deletion ? null : 'Your lists don’t have this token. It may belong to another user.',
  };
}
