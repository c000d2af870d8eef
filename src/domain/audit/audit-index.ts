// The audit engine: all tokens of an account, with queries, selection and people.
import { pageRange } from '../page-of-rows.ts';
import { isExpired, TOKEN_TYPES, type Token } from '../token.ts';
import { sortTokens } from '../token-order.ts';
import type { User } from '../user.ts';
import { AuditColumns } from './audit-columns.ts';
import { AuditOwners } from './audit-owners.ts';
import { peopleRows } from './audit-people.ts';
import { type AuditFilter, type AuditOrder, type AuditQuery, SOONEST_EXPIRY_FIRST } from './audit-query.ts';
import { AuditResults } from './audit-results.ts';
import { AuditSelection } from './audit-selection.ts';
import { AuditStatuses } from './audit-statuses.ts';
import {
  type AuditRow,
  type AuditView,
  type OpenToken,
  OWNER_TOKENS,
  type PersonRow,
  type SelectionChange,
  type Totals,
} from './audit-view.ts';
import { inUseFirst } from './in-use-first.ts';

const SESSION = TOKEN_TYPES.indexOf('session');

export class AuditIndex {
  readonly #columns = new AuditColumns();
  readonly #owners = new AuditOwners(this.#columns);
  readonly #statuses = new AuditStatuses(this.#columns, this.#owners);
  readonly #results = new AuditResults(this.#columns, this.#owners, this.#statuses);
  readonly #selection = new AuditSelection();
  readonly #rowOf = new Map<string, number>();
  /** `null` until they are counted. */
  #totals: Totals | null = null;

  /**
   * Adds a token; the object itself is not kept. A token that is already in the index is not added again. But if the
   * list of user tokens contained an automation token, the facts from the automation list are taken over.
   */
  add(token: Token): void {
    this.#results.invalidate('tokens');
    this.#totals = null;
    const known = this.#rowOf.get(token.id);
    if (known === undefined) this.#rowOf.set(token.id, this.#columns.add(token));
    else if (token.automation !== null) {
      this.#columns.setAutomation(known, token.automation);
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
  setPeople(users: readonly User[]): void {
    this.#owners.set(users);
    this.#statuses.invalidate();
    this.#results.invalidate('people');
  }

  /** Removes deleted tokens from all results. Unknown ids are ignored. */
  remove(ids: readonly string[]): void {
    this.#results.invalidate('removed');
    this.#totals = null;
    for (const id of ids) {
      const row = this.#rowOf.get(id);
      if (row === undefined) continue;
      this.#rowOf.delete(id);
      this.#columns.alive[row] = 0;
      this.#selection.set(row, false);
    }
  }

  /** Does a part of the work for later queries, in a few milliseconds. @returns whether all is done. */
  prepare(): boolean {
    return this.#results.prepare();
  }

  /** Answers a query: one page of rows, the counters and the open token. */
  view(query: AuditQuery, now: Date): AuditView {
    const { matching, ordered: sorted } = this.#results.result(query.filter, query.order, now.getTime());
    const ordered = this.#newFirst(sorted, query.newId);
    this.#totals ??= this.#count();
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
      serviceAccess: matching.serviceAccess,
      selected: this.#selection.count,
      selectedMatching: this.#selection.countAmong(ordered),
      open: query.openId === null ? null : this.#open(query.openId, ordered, now),
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
    const rows = this.#rowsOf(userId).map(row => this.#row(row));
    const own = rows.filter(({ token }) => token.automation === null);
    return inUseFirst(own, now);
  }

  /** `undefined` if there is no such token. */
  nameOf(id: string): string | undefined {
    return this.#columns.names[this.#rowOf.get(id) ?? -1];
  }

  people(now: Date): readonly PersonRow[] {
    this.#statuses.refresh(now.getTime());
    return peopleRows(this.#columns, this.#owners, this.#statuses.bits);
  }

  /** All rows that match the filter, created one by one as they are read. */
  *rows(filter: AuditFilter, order: AuditOrder, now: Date): Generator<AuditRow, void, void> {
    for (const row of this.#results.result(filter, order, now.getTime()).ordered) yield this.#row(row);
  }

  /** The rows with the new token first, if it is among them. */
  #newFirst(sorted: Uint32Array, newId: string | null): Uint32Array {
    const at = newId === null ? -1 : sorted.indexOf(this.#rowOf.get(newId) ?? -1);
    if (at < 1) return sorted;
    const rows = sorted.slice();
    rows.copyWithin(1, 0, at);
    rows[0] = sorted[at] ?? 0;
    return rows;
  }

  #count(): Totals {
    const { type, alive, size } = this.#columns;
    let sessions = 0;
    for (let row = 0; row < size; row += 1) if (type[row] === SESSION && alive[row] === 1) sessions += 1;
    return { tokens: this.#rowOf.size - sessions, sessions };
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
    };
  }

  #open(id: string, ordered: Uint32Array, now: Date): OpenToken | null {
    const row = this.#rowOf.get(id);
    if (row === undefined) return null;
    const opened = this.#row(row);
    const others = this.#rowsOf(opened.token.userId)
      .filter(other => other !== row && this.#columns.type[other] !== SESSION)
      .map(other => this.#columns.token(other));
    const soonestFirst = sortTokens(others, SOONEST_EXPIRY_FIRST);
    const active = soonestFirst.filter(other => !isExpired(other, now));
    const expired = soonestFirst.filter(other => isExpired(other, now));
    const at = ordered.indexOf(row);
    return {
      row: opened,
      previousId: at === -1 ? null : (this.#columns.ids[ordered[at - 1] ?? -1] ?? null),
      nextId: at === -1 ? null : (this.#columns.ids[ordered[at + 1] ?? -1] ?? null),
      ownerTokens: [...active, ...expired].slice(0, OWNER_TOKENS),
      ownerTokenCount: others.length,
    };
  }

  /** Tokens of all types that a person owns or created. */
  #rowsOf(userId: string): number[] {
    const owner = this.#columns.users.indexOf(userId);
    const { user, alive, size } = this.#columns;
    const rows: number[] = [];
    for (let row = 0; row < size; row += 1) if (user[row] === owner && alive[row] === 1) rows.push(row);
    return rows;
  }
}
