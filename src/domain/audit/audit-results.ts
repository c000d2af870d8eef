// Which rows answer a question and in which order; what is worth remembering of the last one, from which the next often differs in a letter, its order or its page.
import type { AuditColumns } from './audit-columns.ts';
import { type Matching, matchingRows } from './audit-filter.ts';
import { AuditOrders } from './audit-orders.ts';
import type { AuditOwners } from './audit-owners.ts';
import type { AuditFilter, AuditOrder } from './audit-query.ts';
import type { AuditStatuses } from './audit-statuses.ts';
import { AuditTextSearch } from './audit-text-search.ts';

export type AuditResult = { readonly matching: Matching; readonly ordered: Uint32Array };

/** Rows that are got ready at a time: some milliseconds. */
const SLICE = 10_000;

export class AuditResults {
  readonly #columns: AuditColumns;
  readonly #owners: AuditOwners;
  readonly #statuses: AuditStatuses;
  readonly #orders: AuditOrders;
  readonly #search: AuditTextSearch;
  #matched: { readonly key: string; readonly matching: Matching } | null = null;
  #answered: { readonly order: AuditOrder; readonly answer: AuditResult } | null = null;

  constructor(columns: AuditColumns, owners: AuditOwners, statuses: AuditStatuses) {
    this.#columns = columns;
    this.#owners = owners;
    this.#statuses = statuses;
    this.#orders = new AuditOrders(columns, owners, statuses);
    this.#search = new AuditTextSearch(columns, owners);
  }

  /** Must be called when tokens have come or gone, or people have come. */
  forget(what: 'tokens' | 'people' | 'removed'): void {
    this.#matched = null;
    this.#answered = null;
    if (what === 'removed') return;
    this.#search.forget();
    this.#orders.forget(what);
  }

  /** Does a part of what the first word and the first sort by name would have to wait for. Says whether all is done. */
  prepare(): boolean {
    return this.#search.prepare(SLICE) && this.#orders.prepare();
  }

  answer(filter: AuditFilter, order: AuditOrder, now: number): AuditResult {
    const matching = this.matching(filter, now);
    const last = this.#answered;
    if (
      last !== null &&
      last.answer.matching === matching &&
      last.order.key === order.key &&
      last.order.descending === order.descending
    ) {
      return last.answer;
    }
    const answer = { matching, ordered: picked(this.#orders.rows(order), matching) };
    this.#answered = { order, answer };
    return answer;
  }

  matching(filter: AuditFilter, now: number): Matching {
    this.#statuses.refresh(now);
    // Days are counted from now, statuses have a version.
    const instant = filter.unusedDays === null && filter.expiresDays === null ? 0 : now;
    const key = JSON.stringify([filter, this.#statuses.version, instant]);
    if (this.#matched?.key === key) return this.#matched.matching;
    const sources = {
      columns: this.#columns,
      owners: this.#owners,
      bits: this.#statuses.bits,
      found: this.#search.find(filter.text),
    };
    const matching = matchingRows(sources, filter, now);
    this.#matched = { key, matching };
    return matching;
  }
}

/** The matching ones of sorted rows. */
function picked(sorted: Uint32Array, { rows, count }: Matching): Uint32Array {
  if (count === sorted.length) return sorted;
  const picked = new Uint32Array(count);
  let end = 0;
  for (let at = 0; end < count; at += 1) {
    const row = sorted[at] ?? 0;
    if (rows[row] === 1) picked[end++] = row;
  }
  return picked;
}
