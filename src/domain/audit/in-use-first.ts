// In which order tokens are shown that are about to be deleted.

import { wasUsedRecently } from '../deletion.ts';
import { isBrowserSession, isExpired, type Token } from '../token.ts';

/**
 * Those in use first, as their deletion breaks something; then the rest; browser sessions at the end (product 4.6).
 * Within each the last used first; ties by id.
 */
export function inUseFirst<Row extends { readonly token: Token }>(
  rows: readonly Row[],
  now: Date,
): readonly Row[] {
  const placed = rows.map(row => ({
    row,
    group: group(row.token, now),
    used: row.token.lastUsedAt?.getTime() ?? 0,
  }));
  return placed
    .toSorted((a, b) => a.group - b.group || b.used - a.used || (a.row.token.id < b.row.token.id ? -1 : 1))
    .map(({ row }) => row);
}

function group(token: Token, now: Date): number {
  if (token.automation === null && isBrowserSession(token)) return 2;
  return !isExpired(token, now) && wasUsedRecently(token, now) ? 0 : 1;
}
