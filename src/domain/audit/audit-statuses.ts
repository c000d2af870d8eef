// What holds for each row at a moment, as bits: the statuses of token-status.ts and what two counters count.
import { DAY } from '../time-zone.ts';
import { isWithin, STATUS_BITS, statusBits, unusedSince } from '../token-status.ts';
import type { AuditColumns } from './audit-columns.ts';
import { EXPIRES_COUNTER_DAYS, UNUSED_COUNTER_DAYS } from './audit-view.ts';

/** Bits beside STATUS_BITS, of working tokens. */
export const UNUSED_BIT = 64;
export const EXPIRES_BIT = 128;

export class AuditStatuses {
  readonly #columns: AuditColumns;
  bits = new Uint8Array();
  /** Another number whenever a row's bits are others. */
  version = 0;

  constructor(columns: AuditColumns) {
    this.#columns = columns;
  }

  /** Half a millisecond for 100,000 rows, and so done for every instant: no flag is ever late. */
  refresh(now: number): void {
    const { size, created, lastUsed, expires, legacy } = this.#columns;
    let changed = this.bits.length !== size;
    if (changed) this.bits = new Uint8Array(size);
    const bits = this.bits;
    for (let row = 0; row < size; row += 1) {
      const createdAt = created[row] ?? 0;
      const lastUsedAt = lastUsed[row] ?? 0;
      const expiresAt = expires[row] ?? 0;
      let held = statusBits(createdAt, lastUsedAt, expiresAt, legacy[row] === 1, now);
      if ((held & STATUS_BITS.expired) === 0) {
        if (isUnusedFor(createdAt, lastUsedAt, UNUSED_COUNTER_DAYS, now)) held |= UNUSED_BIT;
        if (isWithin(expiresAt, EXPIRES_COUNTER_DAYS, now)) held |= EXPIRES_BIT;
      }
      if (bits[row] !== held) {
        bits[row] = held;
        changed = true;
      }
    }
    if (changed) this.version += 1;
  }
}

/** Whether a token was not used for so many days; never used counts from creation. */
export function isUnusedFor(createdAt: number, lastUsedAt: number, days: number, now: number): boolean {
  return now - unusedSince(createdAt, lastUsedAt) >= days * DAY;
}
