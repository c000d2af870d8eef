// The timeline: when tokens expire and when they are deleted for disuse, counted by lane and by day or week.
import { dayOf } from '../calendar-day.ts';
import { DAY } from '../time-zone.ts';
import { hasExpired } from '../token.ts';
import { NEVER_EXPIRES, sweepAt } from '../token-status.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { AuditOwners } from './audit-owners.ts';
import type { AuditLanes } from './audit-query.ts';
import { countLastUsed } from './last-used-ages.ts';
import { type LaneOf, lanesOf } from './timeline-lanes.ts';
import { dayStarts, slotOfDay, type TimelineSlot, timelineDays, timelineSlots } from './timeline-slots.ts';

/** Up to this many tokens with a date on the axis, the slots are days. Our choice: more would not fit on it. */
export const MOST_BY_DAY = 150;

export type TimelineMark = {
  /** The place in {@link Timeline.slots}. */
  readonly slot: number;
  /** At least 1. */
  readonly count: number;
  /** The token, if it is the only one. */
  readonly token: { readonly id: string; readonly name: string } | null;
};

export type TimelineLane = {
  readonly of: LaneOf;
  /** All its tokens. Each of them is in one of the expiries. */
  readonly count: number;
  /** In the order of the slots. */
  readonly expiries: readonly TimelineMark[];
  /** Active tokens that the API deletes for disuse before they expire, if nobody uses them; on the axis only. */
  readonly deletions: readonly TimelineMark[];
};

export type Timeline = {
  /** The first day on the axis. */
  readonly today: string;
  readonly unit: 'day' | 'week';
  readonly slots: readonly TimelineSlot[];
  readonly lanes: readonly TimelineLane[];
  /** The number of tokens in each of LAST_USED_AGES. */
  readonly lastUsed: readonly number[];
};

/**
 * Counts the rows that are 1. Everything depends on the day, not on the time, except for whether a token that expires
 * today still can be deleted for disuse.
 */
export function timelineOf(
  columns: AuditColumns,
  owners: AuditOwners,
  rows: Uint8Array,
  kind: AuditLanes,
  timeZone: string,
  now: number,
): Timeline {
  const { created, lastUsed, expires } = columns;
  const today = dayOf(new Date(now), timeZone);
  const days = timelineDays(today);
  const starts = dayStarts(days, timeZone);
  const { lanes, laneOf } = lanesOf(kind, columns, owners, rows);
  // The days, and before and after them what has passed, what comes later, and never.
  const width = days.length + 3;
  const expiries = new DayCounts(lanes.length * width);
  const deletions = new DayCounts(lanes.length * width);
  for (let row = 0; row < rows.length; row += 1) {
    if (rows[row] === 0) continue;
    const first = laneOf(row) * width;
    const expiresAt = expires[row] ?? NEVER_EXPIRES;
    expiries.add(first + dayAt(starts, expiresAt), row);
    const deleteAt = sweepAt(created[row] ?? 0, lastUsed[row] ?? 0);
    if (hasExpired(expiresAt, now) || expiresAt < deleteAt) continue;
    // What should have been deleted by now can be at any moment.
    const day = Math.max(1, dayAt(starts, deleteAt));
    if (day <= days.length) deletions.add(first + day, row);
  }
  const onAxis = lanes.reduce(
    (sum, _, lane) => sum + expiries.between(lane * width + 1, lane * width + 1 + days.length),
    0,
  );
  const unit = onAxis <= MOST_BY_DAY ? 'day' : 'week';
  const ofDay = slotOfDay(days, unit);
  const last = ofDay.at(-1) ?? 0;
  const slotOf = [0, ...ofDay, last + 1, last + 2];
  const tokenOf = (row: number) => ({ id: columns.ids[row] ?? '', name: columns.names[row] ?? '' });
  return {
    today,
    unit,
    slots: timelineSlots(days, unit),
    lanes: lanes.map((of, lane) => ({
      of,
      count: expiries.between(lane * width, (lane + 1) * width),
      expiries: expiries.marks(lane * width, slotOf, tokenOf),
      deletions: deletions.marks(lane * width, slotOf, tokenOf),
    })),
    lastUsed: countLastUsed(rows, lastUsed, today, timeZone),
  };
}

/** 0 before the days, 1 on the first of them, one more after them, and two more for never. */
function dayAt(starts: Float64Array, time: number): number {
  const first = starts[0] ?? 0;
  const after = starts.length;
  if (time < first) return 0;
  if (time === NEVER_EXPIRES) return after + 1;
  if (time >= (starts[after - 1] ?? 0)) return after;
  // Exact but for the clock changes on the way, which move it by a day at most.
  let day = Math.floor((time - first) / DAY) + 1;
  while (day > 1 && time < (starts[day - 1] ?? 0)) day -= 1;
  while (time >= (starts[day] ?? 0)) day += 1;
  return day;
}

/** The number of rows in each cell, and one of them. */
class DayCounts {
  readonly #counts: Uint32Array;
  readonly #rows: Uint32Array;

  constructor(cells: number) {
    this.#counts = new Uint32Array(cells);
    this.#rows = new Uint32Array(cells);
  }

  add(cell: number, row: number): void {
    this.#counts[cell] = (this.#counts[cell] ?? 0) + 1;
    this.#rows[cell] = row;
  }

  /** The rows of the cells from one up to another. */
  between(from: number, to: number): number {
    return this.#counts.subarray(from, to).reduce((sum, count) => sum + count, 0);
  }

  /** The cells from one on, joined by their slot. */
  marks(
    from: number,
    slotOf: readonly number[],
    tokenOf: (row: number) => { readonly id: string; readonly name: string },
  ): readonly TimelineMark[] {
    const marks: TimelineMark[] = [];
    for (const [day, slot] of slotOf.entries()) {
      const count = this.#counts[from + day] ?? 0;
      if (count === 0) continue;
      const before = marks.at(-1)?.slot === slot ? marks.pop() : undefined;
      const token = before === undefined && count === 1 ? tokenOf(this.#rows[from + day] ?? 0) : null;
      marks.push({ slot, count: count + (before?.count ?? 0), token });
    }
    return marks;
  }
}
