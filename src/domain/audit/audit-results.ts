// The matching rows of a query in their order. The last results are cached, because consecutive queries often differ only in order or page.
import { dayOf } from '../calendar-day.ts';
import type { AuditColumns } from './audit-columns.ts';
import { type Matching, matchingRows } from './audit-filter.ts';
import type { AuditFindings } from './audit-findings.ts';
import { AuditOrders } from './audit-orders.ts';
import type { AuditOwners } from './audit-owners.ts';
import type { AuditFilter, AuditLanes, AuditOrder } from './audit-query.ts';
import type { AuditStatuses } from './audit-statuses.ts';
import { AuditTextSearch } from './audit-text-search.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { type Timeline, timelineOf } from './timeline.ts';

export type AuditResult = {
  readonly matching: Matching;
  /** The row numbers of the matching tokens, sorted. */
  readonly ordered: Uint32Array;
};

/** The rows that one call of `prepare` processes, in a few milliseconds. */
const SLICE = 10_000;

export class AuditResults {
  readonly #columns: AuditColumns;
  readonly #owners: AuditOwners;
  readonly #statuses: AuditStatuses;
  readonly #findings: AuditFindings;
  readonly #orders: AuditOrders;
  readonly #search: AuditTextSearch;
  #lastMatching: { readonly key: string; readonly matching: Matching } | null = null;
  #lastTimeline: { readonly key: string; readonly timeline: Timeline } | null = null;
  #lastResult: { readonly order: AuditOrder; readonly result: AuditResult } | null = null;

  constructor(columns: AuditColumns, owners: AuditOwners, statuses: AuditStatuses, findings: AuditFindings) {
    this.#columns = columns;
    this.#owners = owners;
    this.#statuses = statuses;
    this.#findings = findings;
    this.#orders = new AuditOrders(columns, owners, statuses);
    this.#search = new AuditTextSearch(columns, owners);
  }

  /** Must be called after tokens were removed, a role was set, or people were set. New tokens need no call. */
  invalidate(what: 'roles' | 'people' | 'removed'): void {
    this.#lastMatching = null;
    this.#lastTimeline = null;
    this.#lastResult = null;
    if (what === 'removed') return;
    if (what === 'people') this.#search.invalidate();
    this.#orders.invalidate();
  }

  /** Does a part of the work for the first text search and the first sort by name. @returns whether all is done. */
  prepare(): boolean {
    return this.#search.prepare(SLICE) && this.#orders.prepare();
  }

  /** The tokens that match the filter, sorted. @param now milliseconds. */
  result(filter: AuditFilter, order: AuditOrder, now: number): AuditResult {
    const matching = this.matching(filter, now);
    const last = this.#lastResult;
    if (
      last !== null &&
      last.result.matching === matching &&
      last.order.key === order.key &&
      last.order.descending === order.descending
    ) {
      return last.result;
    }
    const result = { matching, ordered: keepMatching(this.#orders.rows(order), matching) };
    this.#lastResult = { order, result };
    return result;
  }

  /** The tokens that match the filter, unsorted, and the counters. @param now milliseconds. */
  matching(filter: AuditFilter, now: number): Matching {
    this.#statuses.refresh(now);
    this.#findings.refresh(filter.thresholds ?? DEFAULT_THRESHOLDS, now);
    const key = this.#keyOf(filter, now);
    if (this.#lastMatching?.key === key) return this.#lastMatching.matching;
    const sources = {
      columns: this.#columns,
      owners: this.#owners,
      bits: this.#statuses.bits,
      findings: this.#findings,
      found: this.#search.find(filter.text),
    };
    const matching = matchingRows(sources, filter, now);
    this.#lastMatching = { key, matching };
    return matching;
  }

  /** The timeline of the tokens that match the filter without its days of expiry. */
  timeline(
    { filter, lanes }: { readonly filter: AuditFilter; readonly lanes: AuditLanes },
    now: Date,
  ): Timeline {
    const matching = this.matching(filter, now.getTime());
    const { timeZone } = this.#findings.context;
    const anyExpiry = { ...filter, expiresFrom: null, expiresTo: null };
    const key = [lanes, timeZone, dayOf(now, timeZone), this.#keyOf(anyExpiry, now.getTime())].join(' ');
    if (this.#lastTimeline?.key === key) return this.#lastTimeline.timeline;
    const rows = matching.rowsOfAnyExpiry;
    const timeline = timelineOf(this.#columns, this.#owners, rows, lanes, timeZone, now.getTime());
    this.#lastTimeline = { key, timeline };
    return timeline;
  }

  /** Whatever has the same key matches the same tokens, if nothing was invalidated. */
  #keyOf(filter: AuditFilter, now: number): string {
    // Filters by days depend on the instant, all others only on the version of the statuses.
    const instant = filter.unusedDays === null && filter.expiresDays === null ? 0 : now;
    return JSON.stringify([filter, this.#statuses.version, this.#findings.version, instant]);
  }
}

/** The sorted rows that match, in the same order. */
function keepMatching(sorted: Uint32Array, { rows, count }: Matching): Uint32Array {
  if (count === sorted.length) return sorted;
  const kept = new Uint32Array(count);
  let end = 0;
  for (let at = 0; end < count; at += 1) {
    const row = sorted[at] ?? 0;
    if (rows[row] === 1) kept[end++] = row;
  }
  return kept;
}
