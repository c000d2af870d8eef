// The tokens by how long ago they were last used.
import { addDays, startOfDay } from '../calendar-day.ts';
import { NEVER_USED } from '../token-status.ts';

/** The age of the last use, in days before today that it is at most; `null` for never used. Longer than all is the last but one. */
export const LAST_USED_AGES = [
  { days: 0, label: 'Today' },
  { days: 7, label: '7 days' },
  { days: 30, label: '30 days' },
  { days: 90, label: '3 months' },
  { days: 182, label: '6 months' },
  { days: 365, label: '12 months' },
  { days: Number.POSITIVE_INFINITY, label: '2 years' },
  { days: null, label: 'Never' },
] as const;

const NEVER = LAST_USED_AGES.length - 1;

/** The number of tokens in each of {@link LAST_USED_AGES}. @param today `YYYY-MM-DD` in the zone. */
export function countLastUsed(
  rows: Uint8Array,
  lastUsed: Float64Array,
  today: string,
  timeZone: string,
): readonly number[] {
  const edges = LAST_USED_AGES.flatMap(({ days }) =>
    days === null || !Number.isFinite(days) ? [] : [startOfDay(addDays(today, -days), timeZone).getTime()],
  );
  const counts = LAST_USED_AGES.map(() => 0);
  for (let row = 0; row < rows.length; row += 1) {
    if (rows[row] === 0) continue;
    const usedAt = lastUsed[row] ?? NEVER_USED;
    let age = 0;
    if (usedAt === NEVER_USED) age = NEVER;
    else while (age < edges.length && usedAt < (edges[age] ?? 0)) age += 1;
    counts[age] = (counts[age] ?? 0) + 1;
  }
  return counts;
}
