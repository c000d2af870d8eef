// The orders of the account table, as row numbers. As token-order.ts has them, with what only an account can be sorted by.
import { ROLES } from '../role.ts';
import { STATUS_BITS } from '../token-status.ts';
import type { AuditColumns } from './audit-columns.ts';
import { type AuditOwners, boundingRole, NO_ROLE } from './audit-owners.ts';
import type { AuditOrder, AuditSortKey } from './audit-query.ts';
import type { AuditStatuses } from './audit-statuses.ts';
import { expiredLast } from './expired-last.ts';
import { nameRanks, nameRanksInSteps } from './name-ranks.ts';
import { allRows, sortedByNumber } from './radix-sort.ts';

/** By status: what no longer works, then what soon won't, then what deserves a look. The first that holds counts. */
const STATUS_ORDER = [
  STATUS_BITS.expired,
  STATUS_BITS['expires-soon'],
  STATUS_BITS['auto-deletes'],
  STATUS_BITS.legacy,
  STATUS_BITS['never-used'],
  STATUS_BITS['never-expires'],
] as const;

const STATUS_PLACES = Array.from({ length: 256 }, (_, bits) => {
  const place = STATUS_ORDER.findIndex(bit => (bits & bit) !== 0);
  return place === -1 ? STATUS_ORDER.length : place;
});

type Sorted = { readonly order: AuditOrder; readonly statuses: number; readonly rows: Uint32Array };

export class AuditOrders {
  readonly #columns: AuditColumns;
  readonly #owners: AuditOwners;
  readonly #statuses: AuditStatuses;
  #newest: Uint32Array | null = null;
  #names: Uint32Array | null = null;
  /** What finds the names' places, step by step. */
  #naming: Generator<void, Uint32Array, void> | null = null;
  /** Only the last: all but names are sorted anew sooner than they are missed. */
  #last: Sorted | null = null;

  constructor(columns: AuditColumns, owners: AuditOwners, statuses: AuditStatuses) {
    this.#columns = columns;
    this.#owners = owners;
    this.#statuses = statuses;
  }

  /** Must be called when tokens or people have come. */
  forget(what: 'tokens' | 'people'): void {
    this.#last = null;
    if (what === 'people') return;
    this.#newest = null;
    this.#names = null;
    this.#naming = null;
  }

  /** A step toward the first sort by name. Says whether that has nothing left to wait for. */
  prepare(): boolean {
    if (this.#names !== null) return true;
    this.#naming ??= nameRanksInSteps(this.#columns.names);
    const step = this.#naming.next();
    if (!step.done) return false;
    this.#names = step.value;
    this.#naming = null;
    return true;
  }

  /** All rows, removed ones included. Equal tokens stand newest first, then by id, whatever the direction. */
  rows(order: AuditOrder): Uint32Array {
    const statuses = order.key === 'status' || order.key === 'expires' ? this.#statuses.version : 0;
    const last = this.#last;
    if (
      last !== null &&
      last.order.key === order.key &&
      last.order.descending === order.descending &&
      last.statuses === statuses
    ) {
      return last.rows;
    }
    this.#newest ??= this.#newestFirst();
    const sorted = sortedByNumber(this.#newest, this.#numbers(order));
    const rows =
      order.key === 'expires' && !order.descending
        ? expiredLast(sorted, this.#columns.expires, this.#statuses.bits)
        : sorted;
    this.#last = { order, statuses, rows };
    return rows;
  }

  #newestFirst(): Uint32Array {
    const { size, ids, created } = this.#columns;
    const sorted = sortedByNumber(allRows(size), fromZero(created.subarray(0, size), true));
    for (let start = 0; start < size; ) {
      let end = start + 1;
      while (end < size && created[sorted[end] ?? 0] === created[sorted[start] ?? 0]) end += 1;
      if (end - start > 1)
        sorted.subarray(start, end).sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
      start = end;
    }
    return sorted;
  }

  #numbers({ key, descending }: AuditOrder): Float64Array {
    const { size } = this.#columns;
    const number = this.#numberOf(key);
    const numbers = new Float64Array(size);
    for (let row = 0; row < size; row += 1) numbers[row] = number(row);
    return fromZero(numbers, descending);
  }

  #numberOf(key: AuditSortKey): (row: number) => number {
    const columns = this.#columns;
    const { created, lastUsed, expires, type, user, scopeList, scopeLists } = columns;
    switch (key) {
      case 'name': {
        while (!this.prepare());
        const places = this.#names;
        return row => places?.[row] ?? 0;
      }
      case 'status': {
        const { bits } = this.#statuses;
        return row => STATUS_PLACES[bits[row] ?? 0] ?? 0;
      }
      case 'owner': {
        const places = this.#owners.places();
        return row => places[user[row] ?? 0] ?? 0;
      }
      case 'role': {
        const roles = this.#owners.roles();
        // Unknown roles come last.
        return row => {
          const role = boundingRole(columns, roles, row);
          return role === NO_ROLE ? ROLES.length : role;
        };
      }
      case 'type':
        return row => type[row] ?? 0;
      case 'scope': {
        const places = nameRanks(scopeLists.texts);
        return row => places[scopeList[row] ?? 0] ?? 0;
      }
      case 'access':
        // The narrowest first; all services is the widest.
        return row => columns.serviceCount(row) || Number.POSITIVE_INFINITY;
      case 'created':
        return row => created[row] ?? 0;
      case 'last-used':
        return row => lastUsed[row] ?? 0;
      case 'expires':
        return row => expires[row] ?? 0;
    }
  }
}

/** The numbers moved to start at 0, with what is infinite just beyond the others; turned round when descending. */
function fromZero(numbers: Float64Array, descending: boolean): Float64Array {
  let least = Number.MAX_SAFE_INTEGER;
  let most = Number.MIN_SAFE_INTEGER;
  for (const number of numbers) {
    if (!Number.isFinite(number)) continue;
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  if (least > most) [least, most] = [0, 0];
  const moved = new Float64Array(numbers.length);
  for (let row = 0; row < numbers.length; row += 1) {
    const number = Math.min(Math.max(numbers[row] ?? 0, least - 1), most + 1);
    moved[row] = descending ? most + 1 - number : number - least + 1;
  }
  return moved;
}
