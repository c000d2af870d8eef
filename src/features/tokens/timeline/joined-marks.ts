// Joins the marks of a row that would touch, and places them.
import type { TimelineMark } from '../../../domain/audit/timeline.ts';
import { type Mark, shortCount } from './timeline-words.ts';

/** The width of the smallest mark. */
const LEAST_MARK = 22;

export type Joined = Omit<Mark, 'kind'> & {
  /** The centre. */
  readonly x: number;
  readonly width: number;
};

/** A mark of a slot that is never joined with another one. */
export function singleMark({ slot, count, token }: TimelineMark, x: number): Joined {
  return { first: slot, last: slot, count, token, x, width: widthOf(count) };
}

/**
 * @param centreOf of a slot.
 * @param room how far the marks may reach.
 * @param target the least distance that two of them need to be clicked.
 */
export function joinedMarks(
  marks: readonly TimelineMark[],
  centreOf: (slot: number) => number,
  room: readonly [left: number, right: number],
  target: number,
): readonly Joined[] {
  // The wider the counts, the farther apart they have to be.
  for (let distance = target + 2; ; distance += 2) {
    const groups = groupsWithin(marks, centreOf, distance);
    const widest = Math.max(0, ...groups.map(({ width }) => width));
    const placed = widest + 4 <= distance ? place(groups, distance, room) : null;
    if (placed !== null || groups.length < 2) return placed ?? groups;
  }
}

/** The first of a group starts at least the distance after the first of the group before. */
function groupsWithin(
  marks: readonly TimelineMark[],
  centreOf: (slot: number) => number,
  distance: number,
): readonly Joined[] {
  const groups: Joined[] = [];
  for (const mark of marks) {
    const { slot } = mark;
    const group = groups.at(-1);
    if (group === undefined || centreOf(slot) - centreOf(group.first) >= distance) {
      groups.push(singleMark(mark, centreOf(slot)));
      continue;
    }
    const count = group.count + mark.count;
    const x = (centreOf(group.first) + centreOf(slot)) / 2;
    groups[groups.length - 1] = { ...group, last: slot, count, token: null, x, width: widthOf(count) };
  }
  return groups;
}

/** Moves groups apart, and into the room. `null` if there is too little of it. */
function place(
  groups: readonly Joined[],
  distance: number,
  [left, right]: readonly [number, number],
): readonly Joined[] | null {
  let least = Number.NEGATIVE_INFINITY;
  const apart = groups.map(group => {
    const x = Math.max(group.x, least, left + group.width / 2);
    least = x + distance;
    return { ...group, x };
  });
  let most = Number.POSITIVE_INFINITY;
  const placed = apart.toReversed().map(group => {
    const x = Math.min(group.x, most, right - group.width / 2);
    most = x - distance;
    return { ...group, x };
  });
  placed.reverse();
  const [first] = placed;
  return first !== undefined && first.x < left + first.width / 2 - 0.01 ? null : placed;
}

function widthOf(count: number): number {
  return Math.max(LEAST_MARK, 10 + 7 * shortCount(count).length);
}
