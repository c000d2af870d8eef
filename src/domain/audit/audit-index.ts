// The audit engine: all tokens of an account, with queries, selection and people.
import { type Impact, impactOf } from '../impact/impact.ts';
import { type ServiceRights, serviceRights } from '../impact/service-rights.ts';
import { pageRange } from '../page-of-rows.ts';
import type { Token } from '../token.ts';
import type { User } from '../user.ts';
import { AuditColumns } from './audit-columns.ts';
import { AuditFindings, type FindingContext } from './audit-findings.ts';
import { AuditOwners } from './audit-owners.ts';
import { peopleRows } from './audit-people.ts';
import type { AuditFilter, AuditOrder, AuditQuery } from './audit-query.ts';
import { AuditResults } from './audit-results.ts';
import { AuditSelection } from './audit-selection.ts';
import { AuditStatuses } from './audit-statuses.ts';
import type { AuditRow, AuditView, OpenToken, PersonRow, SelectionChange, Totals } from './audit-view.ts';
import { type AccountChanges, changesSince, type Visit, visitedIds } from './changes.ts';
import { inUseFirst } from './in-use-first.ts';
import { neighbours, otherTokens, withRowFirst } from './open-token.ts';
import { totalsOf } from './totals.ts';

export class AuditIndex {
  readonly #columns = new AuditColumns();
  readonly #owners = new AuditOwners(this.#columns);
  readonly #statuses = new AuditStatuses(this.#columns, this.#owners);
  readonly #findings = new AuditFindings(this.#columns, this.#owners);
  readonly #results = new AuditResults(this.#columns, this.#owners, this.#statuses, this.#findings);
  readonly #selection = new AuditSelection();
  readonly #rowOf = new Map<string, number>();
  /** `null` until they are counted. */
  #totals: Totals | null = null;

  /**
   * Adds a token; the object itself is not kept. A token that is already in the index is not added again. But if the
   * list of user tokens contained an automation token, the facts from the automation list are taken over.
   */
  add(token: Token): void {
    this.#totals = null;
    const known = this.#rowOf.get(token.id);
    if (known === undefined) this.#rowOf.set(token.id, this.#columns.add(token));
    else if (token.automation !== null) {
      this.#columns.setAutomation(known, token.automation);
      this.#results.invalidate('roles');
      this.#findings.invalidate();
      this.#statuses.invalidate();
    }
  }

  /** Copies one of the two lists from the index that this one replaces, when only the other list was loaded again. */
  addFrom(other: AuditIndex, which: 'user-tokens' | 'automation-tokens'): void {
    for (const row of other.#rowOf.values()) {
      const token = other.#columns.token(row);
      if ((token.automation === null) === (which === 'user-tokens')) this.add(token);
    }
  }

  /** Sets the people of the account, before or after the tokens are added. Can be called again. */
  setPeople(users: readonly User[], areComplete = true): void {
    this.#owners.set(users, areComplete);
    this.#statuses.invalidate();
    this.#findings.invalidate();
    this.#results.invalidate('people');
  }

  /** Removes deleted tokens from all results. Unknown ids are ignored. */
  remove(ids: readonly string[]): void {
    this.#results.invalidate('removed');
    this.#findings.invalidate();
    this.#totals = null;
    for (const id of ids) {
      const row = this.#rowOf.get(id);
      if (row === undefined) continue;
      this.#rowOf.delete(id);
      this.#columns.alive[row] = 0;
      this.#selection.set(row, false);
    }
  }

  /** What the findings need besides the lists. */
  setContext(context: FindingContext): void {
    this.#findings.setContext(context);
  }

  /** Does a part of the work for later queries, in a few milliseconds. @returns whether all is done. */
  prepare(): boolean {
    return this.#results.prepare();
  }

  /** Answers a query: one page of rows, the counters and the open token. */
  view(query: AuditQuery, now: Date): AuditView {
    const { matching, ordered: sorted } = this.#results.result(query.filter, query.order, now.getTime());
    const ordered = withRowFirst(sorted, query.newId === null ? undefined : this.#rowOf.get(query.newId));
    this.#totals ??= totalsOf(this.#columns);
    const totals = this.#totals;
    const { page, pages, from, to } = pageRange(query.page, ordered.length, query.pageSize);
    return {
      query,
      total: query.filter.sessions ? totals.sessions : totals.tokens,
      totals,
      matching: matching.count,
      page,
      pages,
      rows: Array.from(ordered.subarray(from, to), row => this.#row(row)),
      counters: matching.counters,
      findings: query.panel === 'findings' ? Array.from(matching.findings) : null,
      timeline: query.panel === 'timeline' ? this.#results.timeline(query, now) : null,
      serviceAccess: matching.serviceAccess,
      selected: this.#selection.count,
      selectedMatching: this.#selection.countAmong(ordered),
      open: this.#open(query.openId, ordered, now),
    };
  }

  select(change: SelectionChange, now: Date): void {
    switch (change.kind) {
      case 'one':
        this.#select([change.id], change.selected);
        break;
      case 'some':
        this.#select(change.ids, change.selected);
        break;
      case 'matching': {
        const { rows } = this.#results.matching(change.filter, now.getTime());
        for (let row = 0; row < rows.length; row += 1) if (rows[row] === 1) this.#selection.set(row, true);
        break;
      }
      case 'none':
        this.#selection.clear();
        break;
    }
  }

  selectedIds(): readonly string[] {
    return this.#selection.rows().map(row => this.#columns.ids[row] ?? '');
  }

  /** The selected tokens, tokens in use first, browser sessions last. */
  selectedRows(now: Date): readonly AuditRow[] {
    return inUseFirst(
      this.#selection.rows().map(row => this.#row(row)),
      now,
    );
  }

  /** The user tokens of a person, which must be deleted before the person. In the order of {@link selectedRows}. */
  tokensOf(userId: string, now: Date): readonly AuditRow[] {
    const rows = this.#columns.rowsOf(userId).map(row => this.#row(row));
    const own = rows.filter(({ token }) => token.automation === null);
    return inUseFirst(own, now);
  }

  /** `undefined` if there is no such token. */
  nameOf(id: string): string | undefined {
    return this.#columns.names[this.#rowOf.get(id) ?? -1];
  }

  /** What is kept of the tokens until the next visit. */
  visitedIds(): Pick<Visit, 'ids' | 'unusedIds'> {
    return visitedIds(this.#columns);
  }

  /** What has changed since an earlier visit. */
  changesSince(previous: Visit): AccountChanges {
    const tokenOf = (id: string) => this.#columns.token(this.#rowOf.get(id) ?? 0);
    return changesSince(previous, this.visitedIds().ids, tokenOf);
  }

  /** What deleting tokens breaks. Unknown ids are ignored. */
  impact(ids: readonly string[], now: Date): Impact {
    const rows = ids.flatMap(id => this.#rowOf.get(id) ?? []);
    return impactOf(this.#columns, this.#owners, rows, now);
  }

  /** Who and what can change or purge the service. */
  serviceRights(serviceId: string, now: Date): ServiceRights {
    return serviceRights(this.#columns, this.#owners, serviceId, now);
  }

  people(now: Date): readonly PersonRow[] {
    this.#statuses.refresh(now.getTime());
    return peopleRows(this.#columns, this.#owners, this.#statuses.bits);
  }

  /** All rows that match the filter, created one by one as they are read. */
  *rows(filter: AuditFilter, order: AuditOrder, now: Date): Generator<AuditRow, void, void> {
    for (const row of this.#results.result(filter, order, now.getTime()).ordered) yield this.#row(row);
  }

  #select(ids: readonly string[], selected: boolean): void {
    for (const id of ids) {
      const row = this.#rowOf.get(id);
      if (row !== undefined) this.#selection.set(row, selected);
    }
  }

  #row(row: number): AuditRow {
    return {
      token: this.#columns.token(row),
      owner: this.#owners.of(row),
      selected: this.#selection.has(row),
      findings: this.#findings.masks[row] ?? 0,
    };
  }

  #open(id: string | null, ordered: Uint32Array, now: Date): OpenToken | null {
    const row = id === null ? undefined : this.#rowOf.get(id);
    if (row === undefined) return null;
    const opened = this.#row(row);
    const rows = this.#columns.rowsOf(opened.token.userId);
    return {
      row: opened,
      ...neighbours(this.#columns, row, ordered),
      ...otherTokens(this.#columns, rows, row, now),
    };
  }
}
