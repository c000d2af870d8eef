// Tests the filter that lists the tokens of a mark.
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../domain/audit/audit-query.ts';
import { DEFAULT_THRESHOLDS } from '../../../domain/audit/thresholds.ts';
import { markFilter } from './mark-filter.ts';
import { part, timelineOf } from './timeline-harness.ts';
import type { Mark } from './timeline-words.ts';

describe('the filter of a mark', () => {
  const timeline = timelineOf('week', [
    { of: { kind: 'owner', id: 'ada', name: 'Ada' } },
    { of: { kind: 'type', type: 'automation' } },
    { of: { kind: 'service', id: 's1' } },
  ]);
  const end = timeline.slots.length - 1;
  const filterOf = (lane: number, given: Mark) => {
    const found = timeline.lanes[lane];
    return found && markFilter(timeline, found, given, NO_FILTER);
  };

  it('has its days, and its lane where there is a filter for that', () => {
    expect(filterOf(0, part(2, 3))).toEqual({
      ownerId: 'ada',
      expiresFrom: '2026-11-30',
      expiresTo: '2026-12-13',
    });
    expect(filterOf(1, part(0))).toEqual({ type: 'automation', expiresFrom: null, expiresTo: '2026-11-23' });
    expect(filterOf(2, part(end))).toEqual({
      status: 'never-expires',
      expiresFrom: null,
      expiresTo: null,
    });
  });

  it('lists what is deleted for disuse up to the last day of its slots', () => {
    expect(filterOf(2, part(1, 2, { kind: 'deletion' }))).toEqual({
      finding: 'auto-deletes',
      thresholds: { ...DEFAULT_THRESHOLDS, autoDelete: 13 },
      expiresFrom: null,
      expiresTo: null,
    });
  });
});
