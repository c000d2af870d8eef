// The sort orders of the account table, as row numbers. Same rules as token-order.ts, with more sort keys.
import { STATUS_BITS } from '../token-status.ts';
import type { AuditColumns } from './audit-columns.ts';
import { type AuditOwners, boundingRole, NO_ROLE } from './audit-owners.ts';
import type { AuditOrder, AuditSortKey } from './audit-query.ts';
import { ALL_BITS } from './audit-states.ts';
import type { AuditStatuses } from './audit-statuses.ts';
import { expiredLast } from './expired-last.ts';
import { hasFewMore, withInserted } from './few-rows.ts';
import { nameRanks, nameRanksInSteps, withNextRank } from './name-ranks.ts';
import { allRows, sortedByNumber } from './radix-sort.ts';

/** The order by status: expired, then expiring soon, then what needs attention. The first bit that is set decides. */
const STATUS_ORDER = [
  STATUS_BITS.expired,
  STATUS_BITS['expires-soon'],
  STATUS_BITS['auto-deletes'],
  STATUS_BITS.legacy,
  STATUS_BITS['never-used'],
  STATUS_BITS['never-expires'],
] as const;

const STATUS_RANKS = Array.from({ length: ALL_BITS }, (_, bits) => {
  const rank = STATUS_ORDER.findIndex(bit => (bits & bit) !== 0);
  return rank === -1 ? STATUS_ORDER.length : rank;
});

type Sorted = { readonly order: AuditOrder; readonly statuses: number; readonly rows: Uint32Array };

export class AuditOrders {
  readonly #columns: AuditColumns;
  readonly #owners: AuditOwners;
  readonly #statuses: AuditStatuses;
  #newest: Uint32Array | null = null;
  #nameRanks: Uint32Array | null = null;
  /** Computes the name ranks of a number of rows in steps. */
  #ranking: { readonly size: number; readonly steps: Generator<void, Uint32Array, void> } | null = null;
  /** Only the last order is cached: sorting again takes milliseconds, except by name, whose ranks are kept. */
  #last: Sorted | null = null;

  constructor(columns: AuditColumns, owners: AuditOwners, statuses: AuditStatuses) {
    this.#columns = columns;
    this.#owners = owners;
    this.#statuses = statuses;
  }

  /** Must be called after people were set, or the role of a token was. New tokens need no call. */
  invalidate(): void {
    this.#last = null;
  }

  /** Does a step of the work for the first sort by name. @returns whether all is done. */
  prepare(): boolean {
    const { names, size } = this.#columns;
    let ranks = this.#nameRanks;
    while (ranks !== null && hasFewMore(ranks.length, size)) ranks = withNextRank(ranks, names);
    this.#nameRanks = ranks;
    if (ranks?.length === size) return true;
    if (this.#ranking?.size !== size) this.#ranking = { size, steps: nameRanksInSteps(names) };
    const step = this.#ranking.steps.next();
    if (!step.done) return false;
    this.#nameRanks = step.value;
    this.#ranking = null;
    return true;
  }

  /** All rows, including removed tokens. Equal tokens are sorted newest first, then by id, in both directions. */
  rows(order: AuditOrder): Uint32Array {
    const statuses = order.key === 'status' || order.key === 'expires' ? this.#statuses.version : 0;
    const last = this.#last;
    if (
      last !== null &&
      last.rows.length === this.#columns.size &&
      last.order.key === order.key &&
      last.order.descending === order.descending &&
      last.statuses === statuses
    ) {
      return last.rows;
    }
    const sorted = sortedByNumber(this.#newestFirst(), this.#numbers(order));
    const rows =
      order.key === 'expires' && !order.descending
        ? expiredLast(sorted, this.#columns.expires, this.#statuses.bits)
        : sorted;
    this.#last = { order, statuses, rows };
    return rows;
  }

  #newestFirst(): Uint32Array {
    const { size, ids, created } = this.#columns;
    let newest = this.#newest;
    while (newest !== null && hasFewMore(newest.length, size))
      newest = withInserted(
        newest,
        newest.length,
        (a, b) => (created[b] ?? 0) - (created[a] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1),
      );
    this.#newest = newest?.length === size ? newest : this.#sortedNewestFirst();
    return this.#newest;
  }

  #sortedNewestFirst(): Uint32Array {
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
        const ranks = this.#nameRanks;
        return row => ranks?.[row] ?? 0;
      }
      case 'status': {
        const { bits } = this.#statuses;
        return row => STATUS_RANKS[bits[row] ?? 0] ?? 0;
      }
      case 'owner': {
        const ranks = this.#owners.ranks();
        return row => ranks[user[row] ?? 0] ?? 0;
      }
      case 'role': {
        const roles = this.#owners.roles();
        // Roles that the console does not know sort after the others, tokens of unknown owners last.
        return row => {
          const role = boundingRole(columns, roles, row);
          return role === NO_ROLE ? Number.POSITIVE_INFINITY : role;
        };
      }
      case 'type':
        return row => type[row] ?? 0;
      case 'scope': {
        const ranks = nameRanks(scopeLists.texts);
        return row => ranks[scopeList[row] ?? 0] ?? 0;
      }
      case 'access':
        // No services and the fewest first, all services last.
        return row => columns.serviceCount(row);
      case 'created':
        return row => created[row] ?? 0;
      case 'last-used':
        return row => lastUsed[row] ?? 0;
      case 'expires':
        return row => expires[row] ?? 0;
    }
  }
}

/** Shifts the numbers to start at 0, as the radix sort needs. Infinite ones become the next number beyond the others. */
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
