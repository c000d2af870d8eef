// Who and what can change or purge a service now: how many users, and how many tokens, by what they can do.
import type { AuditColumns } from '../audit/audit-columns.ts';
import type { AuditOwners } from '../audit/audit-owners.ts';
import { isRole, ROLES, type Role } from '../role.ts';
import { hasExpired, TOKEN_TYPES } from '../token.ts';
import { isSyntheticUser } from '../user.ts';
import { abilitiesByRow, abilitiesOf, can } from './abilities.ts';
import { ABILITIES, type Ability } from './ability.ts';

export type AbilityCounts = {
  readonly ability: Ability;
  readonly users: number;
  /** Tokens limited to services, this one among them. */
  readonly limited: number;
  /** Tokens for all services. */
  readonly all: number;
};

export type ServiceRights = {
  readonly abilities: readonly AbilityCounts[];
  /** The counted users by role, without those of an unknown one. */
  readonly roles: readonly { readonly role: Role; readonly count: number }[];
  /** How many of the counted users and tokens have a role or scope that the console does not know. They may do all. */
  readonly unknownUsers: number;
  readonly unknownTokens: number;
  /** Automation tokens that can change the TLS certificates and domains of all services. */
  readonly tls: number;
};

const SESSION = TOKEN_TYPES.indexOf('session');

/**
 * Tokens that work, without browser sessions: whoever has one of these is counted as a user. Users who can sign in: not
 * those who are locked, nor the user that holds the keys from before 2017. What a token can do is what its scopes and
 * its role allow ({@link abilitiesOf}), and an unknown role or scope counts as everything.
 */
export function serviceRights(
  columns: AuditColumns,
  owners: AuditOwners,
  serviceId: string,
  now: Date,
): ServiceRights {
  const service = columns.services.indexOf(serviceId);
  const { alive, type, expires } = columns;
  const most = abilitiesByRow(columns, owners, 'everything');
  const least = abilitiesByRow(columns, owners, 'reading');
  const counts = ABILITIES.map(ability => ({ ability, users: 0, limited: 0, all: 0 }));
  const unknown = { users: 0, tokens: 0 };
  const byRole: Partial<Record<Role, number>> = {};
  let tls = 0;
  for (let row = 0; row < columns.size; row += 1) {
    if (alive[row] === 0 || type[row] === SESSION || hasExpired(expires[row] ?? 0, now.getTime())) continue;
    if (columns.managesTls(row)) tls += 1;
    const isForAll = columns.serviceCount(row) === Number.POSITIVE_INFINITY;
    if (!isForAll && !columns.isLimitedTo(row, service)) continue;
    const bits = most(row);
    if (bits !== least(row)) unknown.tokens += 1;
    for (const count of counts) if (can(bits, count.ability)) count[isForAll ? 'all' : 'limited'] += 1;
  }
  for (const user of owners.all()) {
    if (user.locked || isSyntheticUser(user)) continue;
    const bits = abilitiesOf(['global'], user.role, 'everything');
    if (!isRole(user.role)) unknown.users += 1;
    else if (ABILITIES.some(ability => can(bits, ability))) byRole[user.role] = (byRole[user.role] ?? 0) + 1;
    for (const count of counts) if (can(bits, count.ability)) count.users += 1;
  }
  const roles = ROLES.flatMap(role => {
    const count = byRole[role];
    return count === undefined ? [] : [{ role, count }];
  });
  return { abilities: counts, roles, unknownUsers: unknown.users, unknownTokens: unknown.tokens, tls };
}
