// The people of the account with the number of their tokens.
import { TOKEN_TYPES } from '../token.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { AuditOwners } from './audit-owners.ts';
import { isActive } from './audit-states.ts';
import type { PersonRow } from './audit-view.ts';

const AUTOMATION = TOKEN_TYPES.indexOf('automation');
const USER = TOKEN_TYPES.indexOf('user');

/** Counts in one pass over the tokens. @param bits {@link AuditStatuses.bits} at the current instant. */
export function peopleRows(
  columns: AuditColumns,
  owners: AuditOwners,
  bits: Uint8Array,
): readonly PersonRow[] {
  const { users, user, type, alive, size } = columns;
  const active = new Uint32Array(users.texts.length);
  const all = new Uint32Array(users.texts.length);
  const automation = new Uint32Array(users.texts.length);
  for (let row = 0; row < size; row += 1) {
    if (alive[row] === 0) continue;
    const owner = user[row] ?? 0;
    if (type[row] === AUTOMATION) {
      count(automation, owner);
      continue;
    }
    count(all, owner);
    if (type[row] === USER && isActive(bits[row] ?? 0)) count(active, owner);
  }
  return owners.all().map(person => {
    const owner = users.indexOf(person.id);
    return {
      user: person,
      activeTokens: active[owner] ?? 0,
      allTokens: all[owner] ?? 0,
      automationTokens: automation[owner] ?? 0,
    };
  });
}

function count(counts: Uint32Array, owner: number): void {
  counts[owner] = (counts[owner] ?? 0) + 1;
}
