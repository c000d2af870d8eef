// The words of the timeline: its lanes, and what a mark stands for.
import type { Timeline } from '../../../domain/audit/timeline.ts';
import type { LaneOf } from '../../../domain/audit/timeline-lanes.ts';
import { weekOf } from '../../../domain/audit/timeline-slots.ts';
import { type Sentence, sentence } from '../../../domain/sentence.ts';
import { formatDay } from '../../../domain/time-zone.ts';
import { TOKEN_TYPE_LABELS } from '../../../domain/token.ts';
import { withSeparators } from '../../../domain/with-separators.ts';

export type MarkKind = 'expiry' | 'deletion';

/** A part of a lane: all tokens of its slots from the first to the last. */
export type Mark = {
  readonly kind: MarkKind;
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** The token, if it is the only one. */
  readonly token: { readonly id: string; readonly name: string } | null;
};

/** @param serviceNames by id. */
export function laneName(of: LaneOf, serviceNames: ReadonlyMap<string, string>): Sentence {
  switch (of.kind) {
    case 'owner':
      return sentence`${of.name ?? of.id}`;
    case 'type':
      return [`${TOKEN_TYPE_LABELS[of.type]}s`];
    case 'service':
      return sentence`${serviceNames.get(of.id) ?? of.id}`;
    case 'all-services':
      return ['All services'];
    case 'several-services':
      return ['Several services'];
    case 'no-service':
      return ['No service'];
    case 'others':
      return [`${withSeparators(of.groups)} others`];
  }
}

/** "22 Mar 2027". A day without a time: the zone plays no part. */
function dayInWords(day: string): string {
  return formatDay(new Date(`${day}T12:00:00Z`), 'UTC');
}

/** "22–28 Mar 2027", "29 Mar – 4 Apr 2027", "28 Dec 2026 – 3 Jan 2027" */
export function daysInWords(from: string, to: string): string {
  if (from === to) return dayInWords(from);
  const [day = '', month = '', year = ''] = dayInWords(from).split(' ');
  const last = dayInWords(to);
  if (last.endsWith(` ${month} ${year}`)) return `${day}–${last}`;
  return last.endsWith(year) ? `${day} ${month} – ${last}` : `${day} ${month} ${year} – ${last}`;
}

/** The first and last day of slots on the axis. */
export function daysOf(
  { slots }: Timeline,
  first: number,
  last: number,
): readonly [from: string, to: string] {
  return [slots[first]?.from ?? '', slots[last]?.to ?? ''];
}

/** "Week 12, 22–28 Mar 2027", "24 Nov 2026", "Before 24 Nov 2026" */
export function slotName(timeline: Timeline, slot: number): string {
  const { slots, today, unit } = timeline;
  if (slot === 0) return `Before ${dayInWords(today)}`;
  if (slot === slots.length - 1) return 'Never';
  if (slot === slots.length - 2) return `After ${dayInWords(slots[slot - 1]?.to ?? '')}`;
  const [from, to] = daysOf(timeline, slot, slot);
  return unit === 'week' ? `Week ${weekOf(from)}, ${daysInWords(from, to)}` : dayInWords(from);
}

/** "on 24 Nov 2026", "in week 12, 22–28 Mar 2027", "from 22 Mar to 4 Apr 2027" */
function when(timeline: Timeline, first: number, last: number): string {
  const [from, to] = daysOf(timeline, first, last);
  if (from === to) return `on ${dayInWords(from)}`;
  if (first === last) return `in week ${weekOf(from)}, ${daysInWords(from, to)}`;
  return `from ${dayInWords(from)} to ${dayInWords(to)}`;
}

/** "7 expire in week 12, 22–28 Mar 2027" */
export function markSentence(timeline: Timeline, { kind, first, last, count, token }: Mark): Sentence {
  const subject = token === null ? [withSeparators(count)] : sentence`‘${token.name}’`;
  return [...subject, ` ${verb(kind, first, timeline, count === 1)}${place(timeline, first, last)}`];
}

function verb(kind: MarkKind, slot: number, { slots }: Timeline, isOne: boolean): string {
  if (kind === 'deletion') return 'will be deleted for disuse ';
  if (slot === 0) return 'expired ';
  const expires = isOne ? 'expires' : 'expire';
  return slot === slots.length - 1 ? `never ${expires}` : `${expires} `;
}

function place(timeline: Timeline, first: number, last: number): string {
  const { length } = timeline.slots;
  if (first === length - 1) return '';
  const isEnd = first === 0 || first === length - 2;
  return isEnd
    ? slotName(timeline, first)
        .toLowerCase()
        .replace(/[a-z]{3} \d{4}$/, capital)
    : when(timeline, first, last);
}

/** The month of a date has a capital. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1,234" as "1.2k", for a mark. */
export function shortCount(count: number): string {
  if (count < 1000) return String(count);
  return count < 9950 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`;
}

/** "12 tokens expire from 1 Mar 2027 to 30 Apr 2027". Of weeks that are in the range in part, only the days are said. */
export function rangeSentence(
  { unit, slots, lanes }: Timeline,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const isInside = (slot: number) => {
    const { from: first, to: last } = slots[slot] ?? { from: null, to: null };
    return first !== null && last !== null && first >= from && last <= to;
  };
  const count = lanes
    .flatMap(({ expiries }) => expiries)
    .reduce((sum, mark) => (isInside(mark.slot) ? sum + mark.count : sum), 0);
  const days = daysInWords(from, to);
  const isWhole =
    unit === 'day' || (slots.some(slot => slot.from === from) && slots.some(slot => slot.to === to));
  return isWhole ? `${days}: ${withSeparators(count)} ${count === 1 ? 'expires' : 'expire'}` : days;
}
