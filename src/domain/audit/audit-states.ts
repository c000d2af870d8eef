// The states that the counters and the status filters ask for. One rule for a single token and for columns of 100,000.
import { DAY } from '../time-zone.ts';
import { isWithin, STATUS_BITS, statusBits, unusedSince } from '../token-status.ts';
import type { AuditFilter } from './audit-query.ts';
import type { AuditCounters } from './audit-view.ts';
import { EXPIRES_COUNTER_DAYS, UNUSED_COUNTER_DAYS } from './counter-days.ts';

/** Bits of active tokens, in addition to STATUS_BITS. */
const UNUSED_BIT = 64;
const EXPIRES_BIT = 128;

/** The number of different bits that a token can have. */
export const ALL_BITS = 256;

/** {@link statusBits} and the bits of the counters. Instants in milliseconds, with NEVER_USED and NEVER_EXPIRES. */
export function stateBits(
  createdAt: number,
  lastUsedAt: number,
  expiresAt: number,
  legacy: boolean,
  now: number,
): number {
  const bits = statusBits(createdAt, lastUsedAt, expiresAt, legacy, now);
  if (!isActive(bits)) return bits;
  const unused = isUnusedFor(createdAt, lastUsedAt, UNUSED_COUNTER_DAYS, now) ? UNUSED_BIT : 0;
  return bits | unused | (isWithin(expiresAt, EXPIRES_COUNTER_DAYS, now) ? EXPIRES_BIT : 0);
}

export type StateTest = (bits: number, createdAt: number, lastUsedAt: number, expiresAt: number) => boolean;

/** Tests for the parts of the filter that the counters set when clicked. */
export function stateTests(
  { status, unusedDays, expiresDays }: Pick<AuditFilter, 'status' | 'unusedDays' | 'expiresDays'>,
  now: number,
): StateTest[] {
  const tests: StateTest[] = [];
  if (status === 'active') tests.push(isActive);
  else if (status !== null) {
    const bit = STATUS_BITS[status];
    tests.push(bits => (bits & bit) !== 0);
  }
  if (unusedDays !== null) {
    tests.push(
      (bits, createdAt, lastUsedAt) => isActive(bits) && isUnusedFor(createdAt, lastUsedAt, unusedDays, now),
    );
  }
  if (expiresDays !== null) {
    tests.push((bits, _created, _used, expiresAt) => isActive(bits) && isWithin(expiresAt, expiresDays, now));
  }
  return tests;
}

/** @param bits of {@link stateBits}. */
export function isActive(bits: number): boolean {
  return (bits & STATUS_BITS.expired) === 0;
}

/** @param countByBits the number of tokens with each combination of {@link stateBits}. */
export function countersOf(countByBits: Uint32Array): AuditCounters {
  const countWith = (bit: number) =>
    countByBits.reduce((sum, count, bits) => (bits & bit ? sum + count : sum), 0);
  return {
    expiresSoon: countWith(EXPIRES_BIT),
    neverExpires: countWith(STATUS_BITS['never-expires']),
    unused: countWith(UNUSED_BIT),
    neverUsed: countWith(STATUS_BITS['never-used']),
    expired: countWith(STATUS_BITS.expired),
    legacy: countWith(STATUS_BITS.legacy),
  };
}

/** Whether a token was not used for at least `days`. Never used counts from creation. */
function isUnusedFor(createdAt: number, lastUsedAt: number, days: number, now: number): boolean {
  return now - unusedSince(createdAt, lastUsedAt) >= days * DAY;
}
