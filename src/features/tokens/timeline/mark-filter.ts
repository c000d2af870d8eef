// The filter that lists the tokens of a mark, or of a range of the axis.
import { AUDIT_TYPES, type AuditFilter, type AuditType } from '../../../domain/audit/audit-query.ts';
import { DEFAULT_THRESHOLDS, THRESHOLD_RANGE } from '../../../domain/audit/thresholds.ts';
import type { Timeline, TimelineLane } from '../../../domain/audit/timeline.ts';
import { DAY } from '../../../domain/time-zone.ts';
import type { Mark } from './timeline-words.ts';

/** The filter of the lane, where there is one. There is none for the tokens limited to a single service. */
function laneFilter({ of }: TimelineLane): Partial<AuditFilter> {
  if (of.kind === 'owner') return { ownerId: of.id };
  if (of.kind !== 'type') return {};
  const type: AuditType | null = AUDIT_TYPES.find(each => each === of.type) ?? null;
  return { type };
}

/**
 * The filter for a mark. Deletions for disuse have no filter by days, but a finding: it also lists what is deleted
 * before.
 */
export function markFilter(
  { slots, today }: Timeline,
  lane: TimelineLane,
  { kind, first, last }: Mark,
  { thresholds }: Pick<AuditFilter, 'thresholds'>,
): Partial<AuditFilter> {
  const own = { ...laneFilter(lane), expiresFrom: null, expiresTo: null };
  const to = slots[last]?.to ?? null;
  if (kind === 'deletion') {
    const days = (Date.parse(to ?? today) - Date.parse(today)) / DAY + 1;
    const autoDelete = Math.min(THRESHOLD_RANGE.max, Math.max(THRESHOLD_RANGE.min, days));
    return {
      ...own,
      finding: 'auto-deletes',
      thresholds: { ...(thresholds ?? DEFAULT_THRESHOLDS), autoDelete },
    };
  }
  if (first === slots.length - 1) return { ...own, status: 'never-expires' };
  return { ...own, expiresFrom: slots[first]?.from ?? null, expiresTo: to };
}
