// Which services a token reaches.

/**
 * On the wire an empty list means ALL services. Here the two cases are told apart by type, and a limited
 * token names at least one service, so "limited to nothing" cannot be written down.
 */
export type Access =
  | { readonly kind: 'all' }
  | { readonly kind: 'limited'; readonly serviceIds: readonly [string, ...string[]] };

export const ALL_SERVICES: Access = { kind: 'all' };

/** Reads the wire's convention: an empty list means all services. */
export function accessFromIds(serviceIds: readonly string[]): Access {
  const [first, ...rest] = serviceIds;
  return first === undefined ? ALL_SERVICES : { kind: 'limited', serviceIds: [first, ...rest] };
}

/** Writes the wire's convention. */
export function accessToIds(access: Access): readonly string[] {
  return access.kind === 'all' ? [] : access.serviceIds;
}

/** "all services", "1 service", "3 services". */
export function accessLabel(access: Access): string {
  if (access.kind === 'all') return 'all services';
  const count = access.serviceIds.length;
  return count === 1 ? '1 service' : `${count.toLocaleString('en-GB')} services`;
}
