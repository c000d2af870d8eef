// A timeline for the tests of its words and its picture.
import type { Timeline, TimelineLane, TimelineMark } from '../../../domain/audit/timeline.ts';
import { timelineDays, timelineSlots } from '../../../domain/audit/timeline-slots.ts';
import type { Mark } from './timeline-words.ts';

export function timelineOf(unit: 'day' | 'week', lanes: readonly Partial<TimelineLane>[] = []): Timeline {
  return {
    today: '2026-11-24',
    unit,
    slots: timelineSlots(timelineDays('2026-11-24'), unit),
    lanes: lanes.map(lane => ({
      of: { kind: 'type', type: 'user' },
      count: 0,
      expiries: [],
      deletions: [],
      ...lane,
    })),
    lastUsed: [],
  };
}

export const mark = (slot: number, count = 2): TimelineMark => ({
  slot,
  count,
  token: count === 1 ? { id: `t${slot}`, name: 'CI' } : null,
});

export const part = (first: number, last = first, changes: Partial<Mark> = {}): Mark => ({
  kind: 'expiry',
  first,
  last,
  count: 7,
  token: null,
  ...changes,
});
