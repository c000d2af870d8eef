// A token's access: all services, or a list of services.

/**
 * On the wire an empty list means all services. This type separates the two cases: a limited token names at least
 * one service, so an empty limit cannot be expressed.
 */
export type Access =
  | { readonly kind: 'all' }
  | { readonly kind: 'limited'; readonly serviceIds: readonly [string, ...string[]] };

export const ALL_SERVICES: Access = { kind: 'all' };

/** Reads the list of the wire, where an empty list means all services. */
export function accessFromIds(serviceIds: readonly string[]): Access {
  const [first, ...rest] = serviceIds;
  return first === undefined ? ALL_SERVICES : { kind: 'limited', serviceIds: [first, ...rest] };
}

/** The list for the wire, where an empty list means all services. */
export function accessToIds(access: Access): readonly string[] {
  return access.kind === 'all' ? [] : access.serviceIds;
}

/** "all services", "1 service", "3 services". */
export function accessLabel(access: Access): string {
  if (access.kind === 'all') return 'all services';
  const count = access.serviceIds.length;
  return count === 1 ? '1 service' : `${count.toLocaleString('en-GB')} services`;
}
