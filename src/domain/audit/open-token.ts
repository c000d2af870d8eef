// The open token's neighbours in the list, and the other tokens of its owner.
import { isExpired, TOKEN_TYPES } from '../token.ts';
import { sortTokens } from '../token-order.ts';
import type { AuditColumns } from './audit-columns.ts';
import { SOONEST_EXPIRY_FIRST } from './audit-query.ts';
import { type OpenToken, OWNER_TOKENS } from './audit-view.ts';

const SESSION = TOKEN_TYPES.indexOf('session');

/** The sorted rows with one of them first, if it is among them. */
export function withRowFirst(sorted: Uint32Array, row: number | undefined): Uint32Array {
  const at = row === undefined ? -1 : sorted.indexOf(row);
  if (at < 1) return sorted;
  const rows = sorted.slice();
  rows.copyWithin(1, 0, at);
  rows[0] = sorted[at] ?? 0;
  return rows;
}

export function neighbours(
  { ids }: AuditColumns,
  row: number,
  ordered: Uint32Array,
): Pick<OpenToken, 'previousId' | 'nextId'> {
  const at = ordered.indexOf(row);
  const idAt = (index: number) => (at === -1 ? null : (ids[ordered[index] ?? -1] ?? null));
  return { previousId: idAt(at - 1), nextId: idAt(at + 1) };
}

/** @param ownerRows all rows of the owner. */
export function otherTokens(
  columns: AuditColumns,
  ownerRows: readonly number[],
  row: number,
  now: Date,
): Pick<OpenToken, 'ownerTokens' | 'ownerTokenCount'> {
  const others = ownerRows
    .filter(other => other !== row && columns.type[other] !== SESSION)
    .map(other => columns.token(other));
  const soonestFirst = sortTokens(others, SOONEST_EXPIRY_FIRST);
  const active = soonestFirst.filter(other => !isExpired(other, now));
  const expired = soonestFirst.filter(other => isExpired(other, now));
  return { ownerTokens: [...active, ...expired].slice(0, OWNER_TOKENS), ownerTokenCount: others.length };
}
