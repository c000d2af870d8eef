// Applies a filter in one pass over the columns, and counts for the counters.

import { endOfDay, startOfDay } from '../calendar-day.ts';
import { abilitiesByRow, can } from '../impact/abilities.ts';
import { TOKEN_TYPES } from '../token.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { AuditFindings } from './audit-findings.ts';
import { type AuditOwners, boundingRole } from './audit-owners.ts';
import type { AuditFilter } from './audit-query.ts';
import { ALL_BITS, countersOf, isActive, stateTests } from './audit-states.ts';
import type { AuditCounters, AuditView } from './audit-view.ts';
import { FINDINGS, findingBit } from './findings.ts';

export type Matching = {
  /** By row: 1 if it matches the filter. */
  readonly rows: Uint8Array;
  /** By row: 1 if it matches the filter without its days of expiry. */
  readonly rowsOfAnyExpiry: Uint8Array;
  readonly count: number;
  readonly counters: AuditCounters;
  readonly serviceAccess: AuditView['serviceAccess'];
  /** The number of tokens with each finding, in the order of FINDINGS. */
  readonly findings: Uint32Array;
};

export type FilterSources = {
  readonly columns: AuditColumns;
  readonly owners: AuditOwners;
  /** {@link AuditStatuses.bits} at `now`. */
  readonly bits: Uint8Array;
  readonly findings: AuditFindings;
  /** The rows that match the filter's text; `null` means all rows. */
  readonly found: Uint32Array | null;
};

type Test = (row: number) => boolean;

const SESSION = TOKEN_TYPES.indexOf('session');

/** @param now milliseconds. */
export function matchingRows(sources: FilterSources, filter: AuditFilter, now: number): Matching {
  const { columns, bits, found } = sources;
  const { alive, type, created, lastUsed, expires } = columns;
  const facets = facetTests(sources, filter);
  const states = stateTests(filter, now).map(
    (test): Test =>
      row =>
        test(bits[row] ?? 0, created[row] ?? 0, lastUsed[row] ?? 0, expires[row] ?? 0),
  );
  const { masks, context } = sources.findings;
  const wanted = filter.finding === null ? 0 : findingBit(filter.finding);
  const [expiresFrom, expiresTo] = expiryRange(filter, context.timeZone);
  const countByBits = new Uint32Array(ALL_BITS);
  const findings = new Uint32Array(FINDINGS.length);
  const rows = new Uint8Array(columns.size);
  const rowsOfAnyExpiry = new Uint8Array(columns.size);
  let count = 0;
  const end = found?.length ?? columns.size;
  for (let at = 0; at < end; at += 1) {
    const row = found === null ? at : (found[at] ?? 0);
    if (alive[row] === 0 || (type[row] === SESSION) !== filter.sessions || !passes(facets, row)) continue;
    const rowBits = bits[row] ?? 0;
    countByBits[rowBits] = (countByBits[rowBits] ?? 0) + 1;
    const mask = masks[row] ?? 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const finding = 31 - Math.clz32(rest & -rest);
      findings[finding] = (findings[finding] ?? 0) + 1;
    }
    if ((mask & wanted) !== wanted || !passes(states, row)) continue;
    rowsOfAnyExpiry[row] = 1;
    const expiresAt = expires[row] ?? 0;
    if (expiresAt < expiresFrom || expiresAt > expiresTo) continue;
    rows[row] = 1;
    count += 1;
  }
  return {
    rows,
    rowsOfAnyExpiry,
    count,
    counters: countersOf(countByBits),
    serviceAccess: serviceAccess(columns, filter, rows),
    findings,
  };
}

function passes(tests: readonly Test[], row: number): boolean {
  for (const test of tests) if (!test(row)) return false;
  return true;
}

/** The first and last millisecond of the filter's days. Without a last day, tokens that never expire match, too. */
export function expiryRange(
  { expiresFrom, expiresTo }: Pick<AuditFilter, 'expiresFrom' | 'expiresTo'>,
  timeZone: string,
): readonly [from: number, to: number] {
  return [
    expiresFrom === null ? Number.NEGATIVE_INFINITY : startOfDay(expiresFrom, timeZone).getTime(),
    expiresTo === null ? Number.POSITIVE_INFINITY : endOfDay(expiresTo, timeZone).getTime() + 999,
  ];
}

/** The parts of the filter that also narrow the counters. */
function facetTests(sources: FilterSources, filter: AuditFilter): Test[] {
  const { columns, owners, bits } = sources;
  const { type } = columns;
  const tests: Test[] = [];
  if (filter.type !== null) {
    const wanted = TOKEN_TYPES.indexOf(filter.type);
    tests.push(row => type[row] === wanted);
  }
  if (filter.role !== null) {
    const role = columns.roles.indexOf(filter.role);
    const ownerRoles = owners.roles();
    tests.push(row => boundingRole(columns, ownerRoles, row) === role);
  }
  const { scope } = filter;
  if (scope !== null) {
    const lists = columns.scopeLists.texts.map((_, list) => columns.scopes(list).includes(scope));
    tests.push(row => lists[columns.scopeList[row] ?? 0] === true);
  }
  if (filter.ownerId !== null) {
    const owner = columns.users.indexOf(filter.ownerId);
    tests.push(row => columns.user[row] === owner);
  }
  const { serviceId, access, ability } = filter;
  if (serviceId !== null) {
    const service = columns.services.indexOf(serviceId);
    tests.push(
      row => isActive(bits[row] ?? 0),
      row =>
        (access !== 'limited' && isForAll(columns, row)) ||
        (access !== 'all' && columns.isLimitedTo(row, service)),
    );
    if (ability !== null) {
      const bits = abilitiesByRow(columns, owners, 'everything');
      tests.push(row => can(bits(row), ability));
    }
  }
  return tests;
}

function isForAll(columns: AuditColumns, row: number): boolean {
  return columns.serviceCount(row) === Number.POSITIVE_INFINITY;
}

/** How many of the matching tokens are limited to the filter's service, and how many have access to all. */
function serviceAccess(
  columns: AuditColumns,
  filter: AuditFilter,
  rows: Uint8Array,
): AuditView['serviceAccess'] {
  if (filter.serviceId === null) return null;
  let [limited, all] = [0, 0];
  for (let row = 0; row < rows.length; row += 1) {
    if (rows[row] === 0) continue;
    if (isForAll(columns, row)) all += 1;
    else limited += 1;
  }
  return { limited, all };
}
