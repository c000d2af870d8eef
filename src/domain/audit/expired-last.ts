// Moves expired tokens to the end of the order "soonest expiry first".
import { STATUS_BITS } from '../token-status.ts';

/**
 * Moves the expired rows from the start to the end, most recently expired first. Then both directions end with the
 * expired tokens in the same order. Rows with the same expiry keep their order.
 * @param sorted the rows sorted by expiry, earliest first.
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
