// Asks for a timeline, for its tests.
import { NO_CONTEXT } from './audit-findings.ts';
import type { AuditIndex } from './audit-index.ts';
import { type AuditLanes, type AuditQuery, NO_FILTER, SOONEST_EXPIRY_FIRST } from './audit-query.ts';
import type { Timeline } from './timeline.ts';

export const QUERY: AuditQuery = {
  filter: NO_FILTER,
  order: SOONEST_EXPIRY_FIRST,
  page: 1,
  pageSize: 25,
  openId: null,
  newId: null,
  panel: 'timeline',
  lanes: 'type',
};

export function timeline(index: AuditIndex, lanes: AuditLanes, timeZone: string, now: Date): Timeline {
  index.setContext({ ...NO_CONTEXT, timeZone });
  const shown = index.view({ ...QUERY, lanes }, now).timeline;
  if (shown === null) throw new Error('no timeline');
  return shown;
}
