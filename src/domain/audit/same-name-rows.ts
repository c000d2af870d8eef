// Which active tokens of an account have the same name as another one.
import { foldedText } from '../comparable-text.ts';
import { hasExpired, TOKEN_TYPES } from '../token.ts';
import type { AuditColumns } from './audit-columns.ts';

const SESSION = TOKEN_TYPES.indexOf('session');
const AUTOMATION = TOKEN_TYPES.indexOf('automation');

/** By row: 1 if another active token of the same owner has the same name; for automation tokens, of any owner. */
export function rowsWithSameName(columns: AuditColumns, now: number): Uint8Array {
  const { size, type, user, names } = columns;
  const twice = new Uint8Array(size);
  const firstOf = new Map<string, number>();
  for (let row = 0; row < size; row += 1) {
    if (!isCompared(columns, row, now)) continue;
    const name = foldedText(names[row] ?? '');
    if (name === '') continue;
    const key = `${type[row] === AUTOMATION ? '' : user[row]} ${name}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row);
    else {
      twice[first] = 1;
      twice[row] = 1;
    }
  }
  return twice;
}

/** The row, and those that have the same name in the sense of {@link rowsWithSameName}. */
export function rowsLike(columns: AuditColumns, row: number, now: number): readonly number[] {
  const { size, type, user, names } = columns;
  const name = foldedText(names[row] ?? '');
  if (name === '' || !isCompared(columns, row, now)) return [row];
  const isAutomation = type[row] === AUTOMATION;
  const rows: number[] = [];
  for (let other = 0; other < size; other += 1) {
    if ((type[other] === AUTOMATION) !== isAutomation) continue;
    if (!isAutomation && user[other] !== user[row]) continue;
    if (isCompared(columns, other, now) && foldedText(names[other] ?? '') === name) rows.push(other);
  }
  return rows;
}

function isCompared({ alive, type, expires }: AuditColumns, row: number, now: number): boolean {
  return alive[row] === 1 && type[row] !== SESSION && !hasExpired(expires[row] ?? 0, now);
}
