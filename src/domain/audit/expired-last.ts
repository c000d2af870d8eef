// "Soonest expiry first" begins with what is about to expire: what has expired stands at the end.
import { STATUS_BITS } from '../token-status.ts';

/**
 * The rows that are sorted by expiry, the earliest first, with the expired ones moved from the beginning to the end,
 * the latest expired first. So both directions end with them, and in one order: "latest first" has them there anyway.
 * Rows that expire at one instant keep their order.
 * @param bits {@link STATUS_BITS} by row.
 */
export function expiredLast(sorted: Uint32Array, expires: Float64Array, bits: Uint8Array): Uint32Array {
  let expired = 0;
  while (expired < sorted.length && ((bits[sorted[expired] ?? 0] ?? 0) & STATUS_BITS.expired) !== 0)
    expired += 1;
  const rows = new Uint32Array(sorted.length);
  rows.set(sorted.subarray(expired));
  let end = sorted.length - expired;
  let stop = expired;
  while (stop > 0) {
    const instant = expires[sorted[stop - 1] ?? 0];
    let start = stop - 1;
    while (start > 0 && expires[sorted[start - 1] ?? 0] === instant) start -= 1;
    for (let at = start; at < stop; at += 1) rows[end++] = sorted[at] ?? 0;
    stop = start;
  }
  return rows;
}
