// A token's access: all services, a list of services, or none.
import { withSeparators } from './with-separators.ts';

/**
 * On the wire an empty list means all services, or none if `limit_services` is set (wire.md §3.6). This type separates
 * the cases: a limited token names at least one service, so an empty limit cannot be expressed.
 */
export type Access =
  | { readonly kind: 'all' }
  | { readonly kind: 'limited'; readonly serviceIds: readonly [string, ...string[]] }
  | { readonly kind: 'none' };

/** The access that a new token can have. */
export type NewAccess = Exclude<Access, { kind: 'none' }>;

export const ALL_SERVICES: NewAccess = { kind: 'all' };

const NO_SERVICES: Access = { kind: 'none' };

/** Reads a list of services, where an empty list means all services. */
export function accessFromIds(serviceIds: readonly string[]): NewAccess {
  const [first, ...rest] = serviceIds;
  return first === undefined ? ALL_SERVICES : { kind: 'limited', serviceIds: [first, ...rest] };
}

/**
 * Reads the list and the flag of the wire. Without the flag, as before 2026, an empty list means all services. With it
 * only `true` limits the token, even to nothing, and the list counts for nothing if it is `false` (wire.md §3.6).
 */
export function accessOf(
  serviceIds: readonly string[] | null | undefined,
  limitsServices: boolean | null | undefined,
): Access {
  if (limitsServices === false) return ALL_SERVICES;
  const access = accessFromIds(serviceIds ?? []);
  return limitsServices === true && access.kind === 'all' ? NO_SERVICES : access;
}

/** The ids of the list. Empty for all services and for none. */
export function accessToIds(access: Access): readonly string[] {
  return access.kind === 'limited' ? access.serviceIds : [];
}

/** "all services", "no services", "1 service", "3 services". */
export function accessLabel(access: Access): string {
  if (access.kind === 'all') return 'all services';
  if (access.kind === 'none') return 'no services';
  const count = access.serviceIds.length;
  return count === 1 ? '1 service' : `${withSeparators(count)} services`;
}

/** The number of services, for sorting: none first, all last. */
export function accessRank(access: Access): number {
  return access.kind === 'all' ? Number.MAX_SAFE_INTEGER : accessToIds(access).length;
}
