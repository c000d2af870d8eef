// What a report of the account's tokens counts and lists: one pass over the rows that match the filter.
import { dayOf, startOfDay } from '../calendar-day.ts';
import { isLegacyToken, tokenType } from '../token.ts';
import { instantsOf, NEVER_EXPIRES, STATUS_BITS, statusBits } from '../token-status.ts';
import { AUDIT_TYPES, type AuditType } from './audit-query.ts';
import { isActive } from './audit-states.ts';
import type { AuditRow } from './audit-view.ts';
import { FINDINGS, type Finding } from './findings.ts';
import { AUDIT_STATUSES, type AuditStatus } from './list-filter.ts';

/** The most tokens that a report lists for a finding. The CSV file has all of them. */
export const REPORT_LISTED = 50;

/** The months after this one whose expiries are counted one by one. */
const MONTHS_AHEAD = 12;

export type ReportToken = {
  readonly id: string;
  readonly name: string;
  readonly userId: string;
  /** Of the owner of a user token or the creator of an automation token; `null` if unknown. */
  readonly ownerName: string | null;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
};

export type ReportFinding = {
  readonly finding: Finding;
  readonly count: number;
  /** The first ones of the list, at most {@link REPORT_LISTED}. */
  readonly tokens: readonly ReportToken[];
};

export type ReportFacts = {
  readonly tokens: number;
  readonly types: Readonly<Record<AuditType, number>>;
  /** A token can have several. */
  readonly statuses: Readonly<Record<AuditStatus, number>>;
  /** The worst first. Those that no token has are among them. */
  readonly findings: readonly ReportFinding[];
  readonly expiries: Expiries;
};

type Expiries = {
  readonly expired: number;
  /** From this month on, each as `YYYY-MM`, without what has expired. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
  readonly later: number;
  readonly never: number;
};

const NO_STATUS: Readonly<Record<AuditStatus, number>> = {
  active: 0,
  expired: 0,
  'expires-soon': 0,
  'never-expires': 0,
  'never-used': 0,
  'auto-deletes': 0,
  legacy: 0,
};

/**
 * @param rows with their findings at `now`, in the order of the list, without browser sessions.
 * @param timeZone in which months start.
 */
export function reportFacts(rows: Iterable<AuditRow>, timeZone: string, now: Date): ReportFacts {
  const findings = FINDINGS.map(finding => ({ finding, count: 0, tokens: noTokens() }));
  const types = { user: 0, automation: 0 };
  const statuses = { ...NO_STATUS };
  const expiries = new ExpiryCounts(timeZone, now);
  let tokens = 0;
  for (const row of rows) {
    const { token, owner, findings: mask = 0 } = row;
    const { createdAt, lastUsedAt, expiresAt } = instantsOf(token);
    const bits = statusBits(createdAt, lastUsedAt, expiresAt, isLegacyToken(token, owner), now.getTime());
    tokens += 1;
    for (const type of AUDIT_TYPES) if (tokenType(token) === type) types[type] += 1;
    for (const status of AUDIT_STATUSES) if (hasStatus(bits, status)) statuses[status] += 1;
    expiries.add(isActive(bits) ? expiresAt : null);
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const found = findings[31 - Math.clz32(rest & -rest)];
      if (found === undefined) continue;
      found.count += 1;
      if (found.tokens.length < REPORT_LISTED) found.tokens.push(listed(row));
    }
  }
  return { tokens, types, statuses, findings, expiries: expiries.counts() };
}

function hasStatus(bits: number, status: AuditStatus): boolean {
  return status === 'active' ? isActive(bits) : (bits & STATUS_BITS[status]) !== 0;
}

function listed({ token, owner }: AuditRow): ReportToken {
  const { id, name, userId, expiresAt, lastUsedAt } = token;
  return { id, name, userId, ownerName: owner?.name ?? null, expiresAt, lastUsedAt };
}

class ExpiryCounts {
  readonly #months: readonly string[];
  /** The ends of the months, in milliseconds. */
  readonly #ends: readonly number[];
  readonly #counts: number[];
  #expired = 0;
  #later = 0;
  #never = 0;

  constructor(timeZone: string, now: Date) {
    const thisMonth = dayOf(now, timeZone).slice(0, 7);
    this.#months = Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => monthAfter(thisMonth, ahead));
    this.#ends = this.#months.map(month => startOfDay(`${monthAfter(month, 1)}-01`, timeZone).getTime());
    this.#counts = this.#months.map(() => 0);
  }

  /** @param expiresAt milliseconds; `null` if it has expired. */
  add(expiresAt: number | null): void {
    if (expiresAt === null) this.#expired += 1;
    else if (expiresAt === NEVER_EXPIRES) this.#never += 1;
    else {
      const month = this.#ends.findIndex(end => expiresAt < end);
      if (month === -1) this.#later += 1;
      else this.#counts[month] = (this.#counts[month] ?? 0) + 1;
    }
  }

  counts(): Expiries {
    return {
      expired: this.#expired,
      months: this.#months.map((month, index) => ({ month, count: this.#counts[index] ?? 0 })),
      later: this.#later,
      never: this.#never,
    };
  }
}

/** @param month `YYYY-MM` */
function monthAfter(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

function noTokens(): ReportToken[] {
  return [];
}
