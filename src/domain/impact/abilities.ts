// What tokens can do to a service: what their scopes allow, as far as the role that limits them allows it, too.
import type { AuditColumns } from '../audit/audit-columns.ts';
import { type AuditOwners, boundingRole } from '../audit/audit-owners.ts';
import { canUseScope } from '../permissions.ts';
import { isRole } from '../role.ts';
import { isScope, type Scope } from '../scope.ts';
import { ABILITIES, type Ability } from './ability.ts';

const ABILITY_BITS: Record<Ability, number> = { change: 1, 'purge-all': 2, 'purge-select': 4 };

const READ = 8;
/** TLS certificates and domains of all services. */
const TLS = 16;
/** What an unknown scope allows, which no other token is known to be able to do. */
const UNKNOWN = 32;

const CHANGE_AND_PURGE = ABILITIES.reduce((bits, ability) => bits | ABILITY_BITS[ability], 0);

const EVERYTHING = CHANGE_AND_PURGE | READ | UNKNOWN;

/** How the unknown counts: as all that it may allow, or as what it allows in any case. */
export type Unknown = 'everything' | 'reading';

const SCOPE_BITS: Record<Scope, number> = {
  global: CHANGE_AND_PURGE | READ,
  purge_all: ABILITY_BITS['purge-all'],
  purge_select: ABILITY_BITS['purge-select'],
  'global:read': READ,
};

/**
 * What the scopes allow for somebody with the role: effective permissions are what both allow (wire.md §7). Superusers and
 * engineers change the configuration of services and purge them, and nobody else does either (guide, "User roles"). An
 * engineer may be limited to some services, which the API does not say.
 * @param role `null` if unknown, as a role that the console does not know is.
 * @returns a mask, for {@link can}.
 */
export function abilitiesOf(scopes: readonly string[], role: string | null, unknown: Unknown): number {
  return scopeBits(scopes, unknown) & roleBits(role, unknown);
}

function scopeBits(scopes: readonly string[], unknown: Unknown): number {
  const otherwise = unknown === 'everything' ? EVERYTHING : 0;
  return scopes.reduce((bits, scope) => bits | (isScope(scope) ? SCOPE_BITS[scope] : otherwise), 0);
}

function roleBits(role: string | null, unknown: Unknown): number {
  if (role === null || !isRole(role)) return unknown === 'everything' ? EVERYTHING : READ;
  return canUseScope(role, 'purge_all') ? EVERYTHING : READ | UNKNOWN;
}

/** {@link abilitiesOf} the token of each row, and whether it manages TLS, as a mask. */
export function abilitiesByRow(
  columns: AuditColumns,
  owners: AuditOwners,
  unknown: Unknown,
): (row: number) => number {
  const byScopes = columns.scopeLists.texts.map((_, list) => scopeBits(columns.scopes(list), unknown));
  const ownerRoles = owners.roles();
  const byRole = columns.roles.texts.map(role => roleBits(role, unknown));
  const withoutRole = roleBits(null, unknown);
  return row => {
    const allowed = byRole[boundingRole(columns, ownerRoles, row)] ?? withoutRole;
    const bits = (byScopes[columns.scopeList[row] ?? 0] ?? 0) & allowed;
    return columns.managesTls(row) ? bits | TLS : bits;
  };
}

/** @param bits of {@link abilitiesOf}. */
export function can(bits: number, ability: Ability): boolean {
  return (bits & ABILITY_BITS[ability]) !== 0;
}
