// Where everything of the picture stands, in pixels. Marks that would touch are joined into one.
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Timeline, TimelineMark } from '../../../domain/audit/timeline.ts';
import { addDays } from '../../../domain/calendar-day.ts';
import { formatDay } from '../../../domain/time-zone.ts';
import { joinedMarks, singleMark } from './joined-marks.ts';
import type { Mark, MarkKind } from './timeline-words.ts';

/** Heights of the bars, and of the axis below them. */
export const BARS = 48;
const AXIS = 28;
/** Below this width the names of the lanes stand above them. */
const WIDE = 620;
const LABEL_LINE = 20;

export type PlacedMark = Mark & {
  readonly key: string;
  readonly lane: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its button. */
  readonly buttonWidth: number;
  readonly buttonHeight: number;
};

export type PlacedLane = { readonly top: number; readonly height: number; readonly labelHeight: number };

export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly plot: readonly [from: number, to: number];
  /** The centres of "Expired", "Later" and "Never". */
  readonly ends: readonly [past: number, later: number, never: number];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** One for each slot on the axis: `height` of all lanes together. */
  readonly bars: readonly { readonly x: number; readonly width: number; readonly height: number }[];
  readonly lanes: readonly PlacedLane[];
  /** Row by row, from left to right. */
  readonly marks: readonly PlacedMark[];
};

export type Axis = { readonly xOf: (day: string) => number; readonly dayAt: (x: number) => string };

/** Days are drawn equally wide, as in UTC: a clock change does not move them. */
const utc = (day: string) => new Date(`${day}T00:00:00Z`);

function lastDay({ slots }: Timeline): string {
  return slots.at(-3)?.to ?? '';
}

function frameOf(width: number) {
  const isWide = width >= WIDE;
  const labelWidth = isWide ? Math.min(190, Math.round(width * 0.19)) : 0;
  const [past, end] = isWide ? [60, 60] : [46, 42];
  const plot = [labelWidth + past + 6, width - 2 * end - 6] as const;
  const ends = [labelWidth + past / 2, width - 1.5 * end, width - end / 2] as const;
  /** How far marks may reach over the ends of the axis. */
  const reach = isWide ? 12 : 5;
  return { isWide, labelWidth, plot, ends, reach };
}

function scaleOf(timeline: Timeline, [from, to]: readonly [number, number]) {
  return scaleUtc()
    .domain([utc(timeline.today), utc(addDays(lastDay(timeline), 1))])
    .range([from, to]);
}

/** The axis of a picture of this width. */
export function axisOf(timeline: Timeline, width: number): Axis {
  const { plot } = frameOf(width);
  const [from, to] = plot;
  const scale = scaleOf(timeline, plot);
  return {
    xOf: day => scale(utc(day)),
    // The right edge is the start of the day after the last.
    dayAt: x =>
      scale
        .invert(Math.min(Math.max(x, from), to - 0.001))
        .toISOString()
        .slice(0, 10),
  };
}

/** @param target the least width and height of what is clicked: a finger needs more than a mouse. */
export function layoutOf(timeline: Timeline, width: number, target: number): Layout {
  const { isWide, labelWidth, plot, ends, reach } = frameOf(width);
  const { xOf } = axisOf(timeline, width);
  const { slots } = timeline;
  const edges = slots.map(({ from, to }) =>
    from === null || to === null ? ([0, 0] as const) : ([xOf(from), xOf(addDays(to, 1))] as const),
  );
  const centreOf = (slot: number): number => {
    if (slot === 0) return ends[0];
    if (slot >= slots.length - 2) return ends[slot - slots.length + 3] ?? 0;
    const [from = 0, to = 0] = edges[slot] ?? [];
    return (from + to) / 2;
  };
  const marks: PlacedMark[] = [];
  const row = target + 4;
  let top = BARS + AXIS;
  const lanes = timeline.lanes.map(({ expiries, deletions }, lane): PlacedLane => {
    const labelHeight = isWide ? 0 : LABEL_LINE;
    const rows: readonly (readonly [MarkKind, readonly TimelineMark[]])[] = [
      ['expiry', expiries],
      ['deletion', deletions],
    ];
    let y = top + 4 + labelHeight;
    for (const [kind, found] of rows) {
      if (kind === 'deletion' && found.length === 0) continue;
      const ofEnd = (isPast: boolean) =>
        found
          .filter(({ slot }) => (isPast ? slot === 0 : slot >= slots.length - 2))
          .map(mark => singleMark(mark, centreOf(mark.slot)));
      const onAxis = found.filter(({ slot }) => slot > 0 && slot < slots.length - 2);
      const placedMarks = [
        ...ofEnd(true),
        ...joinedMarks(onAxis, centreOf, [plot[0] - reach, plot[1] + reach], target),
        ...ofEnd(false),
      ];
      for (const mark of placedMarks)
        marks.push({
          ...mark,
          kind,
          lane,
          y: y + row / 2,
          buttonWidth: Math.max(target, mark.width + 2),
          buttonHeight: target,
          key: `${lane} ${kind} ${slots[mark.first]?.from} ${slots[mark.first]?.to}`,
        });
      y += row;
    }
    const placed = { top, height: y + 4 - top, labelHeight };
    top += placed.height;
    return placed;
  });
  return {
    width,
    height: top,
    labelWidth,
    plot,
    ends,
    ticks: ticksOf(timeline, plot),
    bars: barsOf(timeline, edges),
    lanes,
    marks,
  };
}

function ticksOf(timeline: Timeline, plot: readonly [number, number]): Layout['ticks'] {
  const scale = scaleOf(timeline, plot);
  const [from, to] = plot;
  const dates = scale.ticks(Math.max(3, Math.floor((to - from) / 70)));
  return dates.flatMap(date => {
    const [day, month = '', year = ''] = formatDay(date, 'UTC').split(' ');
    const x = scale(date);
    // Beside "Today", and at the edge.
    if (x < from + 52 || x > to - 14) return [];
    const name = month === 'Jan' ? year : month;
    return [{ x, label: day === '1' ? name : `${day} ${month}` }];
  });
}

function barsOf({ slots, lanes }: Timeline, edges: readonly (readonly [number, number])[]): Layout['bars'] {
  const counts = slots.map(() => 0);
  for (const { expiries } of lanes)
    for (const { slot, count } of expiries) counts[slot] = (counts[slot] ?? 0) + count;
  const onAxis = counts.slice(1, -2);
  const height = scaleLinear()
    .domain([0, Math.max(1, ...onAxis)])
    .range([0, BARS - 6]);
  return onAxis.flatMap((count, index) => {
    if (count === 0) return [];
    const [from, to] = edges[index + 1] ?? [0, 0];
    const gap = to - from > 5 ? 1 : 0;
    return [{ x: from + gap / 2, width: Math.max(1.5, to - from - gap), height: Math.max(2, height(count)) }];
  });
}
