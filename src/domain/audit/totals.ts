// The numbers of tokens and browser sessions of an account.
import { TOKEN_TYPES } from '../token.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { Totals } from './audit-view.ts';

const SESSION = TOKEN_TYPES.indexOf('session');

export function totalsOf({ type, alive, size }: AuditColumns): Totals {
  let [tokens, sessions] = [0, 0];
  for (let row = 0; row < size; row += 1) {
    if (alive[row] === 0) continue;
    if (type[row] === SESSION) sessions += 1;
    else tokens += 1;
  }
  return { tokens, sessions };
}
