// The lanes of the timeline: tokens by owner, by type, or by the service they are limited to.
import { TOKEN_TYPES, type TokenType } from '../token.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { AuditOwners } from './audit-owners.ts';
import type { AuditLanes } from './audit-query.ts';

/** The most lanes. With more groups, the last lane has all the rest. */
export const MOST_LANES = 8;

export type LaneOf =
  /** `name` is `null` if the person is unknown. */
  | { readonly kind: 'owner'; readonly id: string; readonly name: string | null }
  | { readonly kind: 'type'; readonly type: TokenType }
  /** Tokens limited to this service alone. */
  | { readonly kind: 'service'; readonly id: string }
  | { readonly kind: 'all-services' | 'several-services' | 'no-service' }
  /** The rest: how many owners or services it has. */
  | { readonly kind: 'others'; readonly groups: number };

/** The groups of services that are no service, before those that are. */
const NO_SINGLE_SERVICE = ['all-services', 'several-services', 'no-service'] as const;

type Grouping = {
  readonly groups: number;
  readonly groupOf: (row: number) => number;
  readonly lane: (group: number) => LaneOf;
};

function groupingOf(lanes: AuditLanes, columns: AuditColumns, owners: AuditOwners): Grouping {
  switch (lanes) {
    case 'owner': {
      const { user, users } = columns;
      const names = owners.each(owner => owner?.name ?? null);
      return {
        groups: users.texts.length,
        groupOf: row => user[row] ?? 0,
        lane: group => ({ kind: 'owner', id: users.texts[group] ?? '', name: names[group] ?? null }),
      };
    }
    case 'type': {
      const { type } = columns;
      return {
        groups: TOKEN_TYPES.length,
        groupOf: row => type[row] ?? 0,
        lane: group => ({ kind: 'type', type: TOKEN_TYPES[group] ?? 'user' }),
      };
    }
    case 'service': {
      const { services, serviceStart, serviceRefs } = columns;
      const first = NO_SINGLE_SERVICE.length;
      return {
        groups: first + services.texts.length,
        groupOf: row => {
          const count = columns.serviceCount(row);
          if (count === 1) return first + (serviceRefs[serviceStart[row] ?? 0] ?? 0);
          if (count === 0) return 2;
          return count === Number.POSITIVE_INFINITY ? 0 : 1;
        },
        lane: group => {
          const kind = NO_SINGLE_SERVICE[group];
          return kind === undefined ? { kind: 'service', id: services.texts[group - first] ?? '' } : { kind };
        },
      };
    }
  }
}

export type Lanes = {
  /** The largest first. */
  readonly lanes: readonly LaneOf[];
  /** The place of a row's lane. */
  readonly laneOf: (row: number) => number;
};

/** The lanes of the rows that are 1. */
export function lanesOf(
  kind: AuditLanes,
  columns: AuditColumns,
  owners: AuditOwners,
  rows: Uint8Array,
): Lanes {
  const { groups, groupOf, lane } = groupingOf(kind, columns, owners);
  const counts = new Uint32Array(groups);
  for (let row = 0; row < rows.length; row += 1) {
    if (rows[row] === 0) continue;
    const group = groupOf(row);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const countOf = (group: number) => counts[group] ?? 0;
  const sorted = [...counts.keys()]
    .filter(group => countOf(group) > 0)
    .sort((a, b) => countOf(b) - countOf(a) || a - b);
  const own = sorted.length > MOST_LANES ? sorted.slice(0, MOST_LANES - 1) : sorted;
  const laneOfGroup = new Uint8Array(groups).fill(own.length);
  own.forEach((group, at) => {
    laneOfGroup[group] = at;
  });
  const rest = sorted.length - own.length;
  return {
    lanes: [...own.map(lane), ...(rest > 0 ? [{ kind: 'others', groups: rest } as const] : [])],
    laneOf: row => laneOfGroup[groupOf(row)] ?? 0,
  };
}
