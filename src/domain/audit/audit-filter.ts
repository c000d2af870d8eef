// Applies a filter in one pass over the columns, and counts for the counters.
import { TOKEN_TYPES } from '../token.ts';
import { isWithin, STATUS_BITS } from '../token-status.ts';
import type { AuditColumns } from './audit-columns.ts';
import { type AuditOwners, boundingRole } from './audit-owners.ts';
import type { AuditFilter } from './audit-query.ts';
import { EXPIRES_BIT, isUnusedFor, UNUSED_BIT } from './audit-statuses.ts';
import type { AuditCounters, AuditView } from './audit-view.ts';

export type Matching = {
  /** By row: 1 if it matches the filter. */
  readonly rows: Uint8Array;
  readonly count: number;
  readonly counters: AuditCounters;
  readonly serviceAccess: AuditView['serviceAccess'];
};

export type FilterSources = {
  readonly columns: AuditColumns;
  readonly owners: AuditOwners;
  /** {@link AuditStatuses.bits} at `now`. */
  readonly bits: Uint8Array;
  /** The rows that match the filter's text; `null` means all rows. */
  readonly found: Uint32Array | null;
};

type Test = (row: number) => boolean;

/** @param now milliseconds. */
export function matchingRows(sources: FilterSources, filter: AuditFilter, now: number): Matching {
  const { columns, bits, found } = sources;
  const facets = facetTests(sources, filter);
  const states = stateTests(sources, filter, now);
  const countByBits = new Uint32Array(256);
  const rows = new Uint8Array(columns.size);
  let count = 0;
  const end = found?.length ?? columns.size;
  for (let at = 0; at < end; at += 1) {
    const row = found === null ? at : (found[at] ?? 0);
    if (columns.alive[row] === 0 || !passes(facets, row)) continue;
    const rowBits = bits[row] ?? 0;
    countByBits[rowBits] = (countByBits[rowBits] ?? 0) + 1;
    if (!passes(states, row)) continue;
    rows[row] = 1;
    count += 1;
  }
  return {
    rows,
    count,
    counters: counters(countByBits),
    serviceAccess: serviceAccess(columns, filter, rows),
  };
}

function passes(tests: readonly Test[], row: number): boolean {
  for (const test of tests) if (!test(row)) return false;
  return true;
}

/** The parts of the filter that also narrow the counters. */
function facetTests(sources: FilterSources, filter: AuditFilter): Test[] {
  const { columns, owners } = sources;
  const tests: Test[] = [];
  if (filter.type !== null) {
    const type = TOKEN_TYPES.indexOf(filter.type);
    tests.push(row => columns.type[row] === type);
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
  if (filter.serviceId !== null) {
    const service = columns.services.indexOf(filter.serviceId);
    tests.push(activeTest(sources), row => isForAll(columns, row) || columns.isLimitedTo(row, service));
  }
  return tests;
}

/** The parts of the filter that the counters set when clicked. They do not narrow the counters. */
function stateTests(sources: FilterSources, filter: AuditFilter, now: number): Test[] {
  const { columns, bits } = sources;
  const tests: Test[] = [];
  const isActive = activeTest(sources);
  if (filter.status === 'active') tests.push(isActive);
  else if (filter.status !== null) {
    const bit = STATUS_BITS[filter.status];
    tests.push(row => ((bits[row] ?? 0) & bit) !== 0);
  }
  const { unusedDays, expiresDays } = filter;
  if (unusedDays !== null) {
    const { created, lastUsed } = columns;
    tests.push(row => isActive(row) && isUnusedFor(created[row] ?? 0, lastUsed[row] ?? 0, unusedDays, now));
  }
  if (expiresDays !== null) {
    tests.push(row => isActive(row) && isWithin(columns.expires[row] ?? 0, expiresDays, now));
  }
  return tests;
}

function activeTest({ bits }: FilterSources): Test {
  return row => ((bits[row] ?? 0) & STATUS_BITS.expired) === 0;
}

function counters(countByBits: Uint32Array): AuditCounters {
  const rowsWith = (bit: number) =>
    countByBits.reduce((sum, rows, bits) => (bits & bit ? sum + rows : sum), 0);
  return {
    expiresSoon: rowsWith(EXPIRES_BIT),
    neverExpires: rowsWith(STATUS_BITS['never-expires']),
    unused: rowsWith(UNUSED_BIT),
    neverUsed: rowsWith(STATUS_BITS['never-used']),
    expired: rowsWith(STATUS_BITS.expired),
    legacy: rowsWith(STATUS_BITS.legacy),
  };
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
