// The bits of `stateBits` for each row at an instant.
import { DAY } from '../time-zone.ts';
import { AUTO_DELETE_NOTICE_DAYS, EXPIRES_SOON_DAYS, sweepAt, unusedSince } from '../token-status.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { AuditOwners } from './audit-owners.ts';
import { isActive, stateBits } from './audit-states.ts';
import { EXPIRES_COUNTER_DAYS, UNUSED_COUNTER_DAYS } from './counter-days.ts';

export class AuditStatuses {
  readonly #columns: AuditColumns;
  readonly #owners: AuditOwners;
  /** The bits of each row at the instant of the last `refresh`. */
  bits = new Uint8Array();
  /** Changes whenever the bits of a row change. */
  version = 0;
  /** The bits are valid from `#from` until before `#until`. */
  #from = Number.POSITIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;

  constructor(columns: AuditColumns, owners: AuditOwners) {
    this.#columns = columns;
    this.#owners = owners;
  }

  /** Must be called after people were set: the owners decide what is legacy. */
  invalidate(): void {
    this.#from = Number.POSITIVE_INFINITY;
  }

  /** Updates the bits to an instant. It scans the rows only if a status has changed since. @param now milliseconds. */
  refresh(now: number): void {
    const { size, created, lastUsed, expires, user, canBeLegacy } = this.#columns;
    const isCurrent = now >= this.#from && now < this.#until;
    if (this.bits.length === size && isCurrent) return;
    // Of rows that were added, only theirs are missing.
    const first = isCurrent ? this.bits.length : 0;
    let until = isCurrent ? this.#until : Number.POSITIVE_INFINITY;
    let changed = this.bits.length !== size;
    if (changed) {
      const known = this.bits.subarray(0, first);
      this.bits = new Uint8Array(size);
      this.bits.set(known);
    }
    const bits = this.bits;
    const synthetic = this.#owners.synthetic();
    for (let row = first; row < size; row += 1) {
      const createdAt = created[row] ?? 0;
      const lastUsedAt = lastUsed[row] ?? 0;
      const expiresAt = expires[row] ?? 0;
      const legacy = canBeLegacy[row] === 1 && synthetic[user[row] ?? 0] === true;
      const rowBits = stateBits(createdAt, lastUsedAt, expiresAt, legacy, now);
      if (isActive(rowBits)) until = Math.min(until, nextChange(createdAt, lastUsedAt, expiresAt, now));
      if (bits[row] !== rowBits) {
        bits[row] = rowBits;
        changed = true;
      }
    }
    this.#from = now;
    this.#until = until;
    if (changed) this.version += 1;
  }
}

/** When the bits of an active token will next change. */
function nextChange(createdAt: number, lastUsedAt: number, expiresAt: number, now: number): number {
  const unused = unusedSince(createdAt, lastUsedAt) + UNUSED_COUNTER_DAYS * DAY;
  const expires = expiresAt - EXPIRES_COUNTER_DAYS * DAY;
  const next = nextStatusChange(createdAt, lastUsedAt, expiresAt, now);
  return Math.min(next, unused > now ? unused : next, expires > now ? expires : next);
}

/** When `statusBits` of a token that is active at `now` will next change. */
function nextStatusChange(createdAt: number, lastUsedAt: number, expiresAt: number, now: number): number {
  const soon = expiresAt - EXPIRES_SOON_DAYS * DAY;
  const notice = sweepAt(createdAt, lastUsedAt) - AUTO_DELETE_NOTICE_DAYS * DAY;
  return Math.min(expiresAt, soon > now ? soon : expiresAt, notice > now ? notice : expiresAt);
}
