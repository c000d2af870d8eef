// What holds for each row at a moment, as bits: the statuses of token-status.ts and what two counters count.
import { DAY } from '../time-zone.ts';
import { isWithin, nextStatusChange, STATUS_BITS, statusBits, unusedSince } from '../token-status.ts';
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
  /** The bits hold from this instant until before that one. */
  #from = Number.POSITIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;

  constructor(columns: AuditColumns) {
    this.#columns = columns;
  }

  /** Brings the bits to an instant. That costs milliseconds only when one of them changes there: none is ever late. */
  refresh(now: number): void {
    const { size, created, lastUsed, expires, legacy } = this.#columns;
    if (this.bits.length === size && now >= this.#from && now < this.#until) return;
    let until = Number.POSITIVE_INFINITY;
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
        until = Math.min(until, nextChange(createdAt, lastUsedAt, expiresAt, now));
      }
      if (bits[row] !== held) {
        bits[row] = held;
        changed = true;
      }
    }
    this.#from = now;
    this.#until = until;
    if (changed) this.version += 1;
  }
}

/** Whether a token was not used for so many days; never used counts from creation. */
export function isUnusedFor(createdAt: number, lastUsedAt: number, days: number, now: number): boolean {
  return now - unusedSince(createdAt, lastUsedAt) >= days * DAY;
}

/** When the bits of a working token will be others. */
function nextChange(createdAt: number, lastUsedAt: number, expiresAt: number, now: number): number {
  const unused = unusedSince(createdAt, lastUsedAt) + UNUSED_COUNTER_DAYS * DAY;
  const expires = expiresAt - EXPIRES_COUNTER_DAYS * DAY;
  const next = nextStatusChange(createdAt, lastUsedAt, expiresAt, now);
  return Math.min(next, unused > now ? unused : next, expires > now ? expires : next);
}
