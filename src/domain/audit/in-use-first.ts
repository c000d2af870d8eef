// The order in which tokens are listed before they are deleted.
import { isInUse } from '../delete-friction.ts';
import { type Token, tokenType } from '../token.ts';

/**
 * Tokens in use first, because deleting them breaks something, then the others, then browser sessions (product 4.6).
 * Within each group the most recently used first, then by id.
 */
export function inUseFirst<Row extends { readonly token: Token }>(
  rows: readonly Row[],
  now: Date,
): readonly Row[] {
  const keyed = rows.map(row => ({
    row,
    group: group(row.token, now),
    used: row.token.lastUsedAt?.getTime() ?? 0,
  }));
  return keyed
    .toSorted((a, b) => a.group - b.group || b.used - a.used || (a.row.token.id < b.row.token.id ? -1 : 1))
    .map(({ row }) => row);
}

function group(token: Token, now: Date): number {
  if (tokenType(token) === 'session') return 2;
  return isInUse(token, now) ? 0 : 1;
}
