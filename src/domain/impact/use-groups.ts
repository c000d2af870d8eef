// The tokens to be deleted, grouped by who uses them, with the tokens that could take over in each group.
import type { AuditColumns } from '../audit/audit-columns.ts';
import { NEVER_USED } from '../token-status.ts';

/** How many tokens, and the row of the one that was used last. */
export class Tally {
  count = 0;
  best: number | null = null;
  #usedAt = NEVER_USED;

  add(row: number, usedAt: number): void {
    this.#take(1, row, usedAt);
  }

  merge(other: Tally): void {
    if (other.best !== null) this.#take(other.count, other.best, other.#usedAt);
  }

  #take(count: number, row: number, usedAt: number): void {
    this.count += count;
    if (this.best !== null && usedAt <= this.#usedAt) return;
    this.best = row;
    this.#usedAt = usedAt;
  }
}

type Group = {
  readonly key: number;
  tokens: number;
  lastUsedAt: number;
  /** All that the tokens can do, as a mask. */
  needs: number;
  /** All services that the tokens have access to; `null` for all services. */
  services: Set<number> | null;
  readonly tally: Tally;
};

export class UseGroups {
  readonly #columns: AuditColumns;
  readonly #groups = new Map<number, Group>();

  constructor(columns: AuditColumns) {
    this.#columns = columns;
  }

  get size(): number {
    return this.#groups.size;
  }

  /** How many groups nothing could take over. */
  get alone(): number {
    let count = 0;
    for (const { tally } of this.#groups.values()) if (tally.count === 0) count += 1;
    return count;
  }

  /** Puts a token to be deleted in a group. */
  add(key: number, row: number, needs: number): void {
    const usedAt = this.#columns.lastUsed[row] ?? NEVER_USED;
    const group = this.#groups.get(key) ?? {
      key,
      tokens: 0,
      lastUsedAt: usedAt,
      needs: 0,
      services: new Set(),
      tally: new Tally(),
    };
    this.#groups.set(key, group);
    group.tokens += 1;
    group.lastUsedAt = Math.max(group.lastUsedAt, usedAt);
    group.needs |= needs;
    if (isForAll(this.#columns, row)) group.services = null;
    else for (const service of refs(this.#columns, row)) group.services?.add(service);
  }

  /** Another token, which could take over if it can do as much. */
  offer(key: number, row: number, offers: number): void {
    const group = this.#groups.get(key);
    if (group !== undefined && canDo(offers, group.needs)) this.#accept(group, row);
  }

  /** Another token, which could take over if it can do as much on all services of the group. */
  offerEverywhere(key: number, row: number, offers: number): void {
    const group = this.#groups.get(key);
    if (group === undefined || !canDo(offers, group.needs)) return;
    if (isForAll(this.#columns, row) || hasAll(group.services, refs(this.#columns, row)))
      this.#accept(group, row);
  }

  /** Other tokens for all services, which could take over each group in which they can do as much. */
  offerAll(offers: number, tokens: Tally): void {
    for (const group of this.#groups.values()) if (canDo(offers, group.needs)) group.tally.merge(tokens);
  }

  /** The groups used last, the latest first. */
  latest(count: number): readonly Group[] {
    return [...this.#groups.values()]
      .toSorted((a, b) => b.lastUsedAt - a.lastUsedAt || a.key - b.key)
      .slice(0, count);
  }

  #accept(group: Group, row: number): void {
    group.tally.add(row, this.#columns.lastUsed[row] ?? NEVER_USED);
  }
}

function canDo(offers: number, needs: number): boolean {
  return (offers & needs) === needs;
}

function isForAll(columns: AuditColumns, row: number): boolean {
  return columns.serviceCount(row) === Number.POSITIVE_INFINITY;
}

function refs(columns: AuditColumns, row: number): Uint32Array {
  return columns.serviceRefs.subarray(columns.serviceStart[row], columns.serviceStart[row + 1]);
}

function hasAll(wanted: ReadonlySet<number> | null, services: Uint32Array): boolean {
  if (wanted === null) return false;
  let found = 0;
  for (const service of new Set(services)) if (wanted.has(service)) found += 1;
  return found === wanted.size;
}
