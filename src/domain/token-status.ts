// The statuses of a token, and their labels in lists.
import { DAY } from './time-zone.ts';
import { hasExpired, isLegacyToken, type Token } from './token.ts';
import type { User } from './user.ts';

/** From how many days before its expiry a token is marked. Our choice: two weeks leave time to replace it. */
export const EXPIRES_SOON_DAYS = 14;

/** The API deletes a token after two years, 730 days, without use (guide, "General limitations"). */
export const UNUSED_LIMIT_DAYS = 730;

/** The console announces that deletion from 90 days before (product rule 12). */
export const AUTO_DELETE_NOTICE_DAYS = 90;

export type TokenStatus =
  | { readonly kind: 'this-session' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'expires-soon'; readonly days: number }
  | { readonly kind: 'active' }
  | { readonly kind: 'never-expires' }
  | { readonly kind: 'never-used' }
  | { readonly kind: 'auto-deletes'; readonly days: number }
  | { readonly kind: 'legacy' };

/** When the API deletes the token if it stays unused. Never used counts from creation (product rule 12). */
export function autoDeleteAt(token: Pick<Token, 'lastUsedAt' | 'createdAt'>): Date {
  return new Date(autoDeleteTime(token));
}

/** {@link autoDeleteAt} in milliseconds, for lists of 100,000 tokens. */
export function autoDeleteTime(token: Pick<Token, 'lastUsedAt' | 'createdAt'>): number {
  return sweepAt(token.createdAt.getTime(), token.lastUsedAt?.getTime() ?? NEVER_USED);
}

/**
 * A token's statuses as bits. The rules take milliseconds, so that they serve one token as well as columns of 100,000:
 * never expires is `Infinity`, never used is `-Infinity`.
 */
export const STATUS_BITS = {
  expired: 1,
  'expires-soon': 2,
  'never-expires': 4,
  'never-used': 8,
  'auto-deletes': 16,
  legacy: 32,
} as const;

export const NEVER_EXPIRES = Number.POSITIVE_INFINITY;

export const NEVER_USED = Number.NEGATIVE_INFINITY;

/** The status bits of a token at `now`. An expired token has no other bit. */
export function statusBits(
  createdAt: number,
  lastUsedAt: number,
  expiresAt: number,
  legacy: boolean,
  now: number,
): number {
  if (hasExpired(expiresAt, now)) return STATUS_BITS.expired;
  let bits = legacy ? STATUS_BITS.legacy : 0;
  if (expiresAt === NEVER_EXPIRES) bits |= STATUS_BITS['never-expires'];
  if (isWithin(expiresAt, EXPIRES_SOON_DAYS, now)) bits |= STATUS_BITS['expires-soon'];
  if (lastUsedAt === NEVER_USED) bits |= STATUS_BITS['never-used'];
  const deleteAt = sweepAt(createdAt, lastUsedAt);
  if (isWithin(deleteAt, AUTO_DELETE_NOTICE_DAYS, now) && expiresAt >= deleteAt) {
    bits |= STATUS_BITS['auto-deletes'];
  }
  return bits;
}

/** Since when a token is unused. Never used counts from creation (product rule 12). */
export function unusedSince(createdAt: number, lastUsedAt: number): number {
  return lastUsedAt === NEVER_USED ? createdAt : lastUsedAt;
}

/** Whether `until` is at most `days` after `now`, or has passed. */
export function isWithin(until: number, days: number, now: number): boolean {
  return until - now <= days * DAY;
}

/** When the API deletes a token, in milliseconds. */
export function sweepAt(createdAt: number, lastUsedAt: number): number {
  return unusedSince(createdAt, lastUsedAt) + UNUSED_LIMIT_DAYS * DAY;
}

/** The token's instants in milliseconds, with {@link NEVER_USED} and {@link NEVER_EXPIRES} for `null`. */
export function instantsOf(token: Pick<Token, 'createdAt' | 'lastUsedAt' | 'expiresAt'>) {
  return {
    createdAt: token.createdAt.getTime(),
    lastUsedAt: token.lastUsedAt?.getTime() ?? NEVER_USED,
    expiresAt: token.expiresAt?.getTime() ?? NEVER_EXPIRES,
  };
}

/**
 * The statuses in the order of the badges: first active or expired, then what needs attention.
 * @param owner `null` while unknown.
 * @param sessionTokenId the id of the token this console uses, or `null` to treat it like any other.
 */
export function tokenStatuses(
  token: Token,
  owner: Pick<User, 'name' | 'login'> | null,
  now: Date,
  sessionTokenId: string | null,
): readonly TokenStatus[] {
  const { createdAt, lastUsedAt, expiresAt } = instantsOf(token);
  const bits = statusBits(createdAt, lastUsedAt, expiresAt, isLegacyToken(token, owner), now.getTime());
  const holds = (kind: keyof typeof STATUS_BITS) => (bits & STATUS_BITS[kind]) !== 0;
  if (holds('expired')) return [{ kind: 'expired' }];
  const thisSession = token.id === sessionTokenId;
  const statuses: TokenStatus[] = [];
  if (thisSession) statuses.push({ kind: 'this-session' });
  if (holds('expires-soon') && !thisSession) {
    statuses.push({ kind: 'expires-soon', days: wholeDays(expiresAt, now) });
  } else {
    statuses.push({ kind: 'active' });
  }
  if (holds('never-expires')) statuses.push({ kind: 'never-expires' });
  if (holds('legacy')) statuses.push({ kind: 'legacy' });
  if (holds('never-used') && !thisSession) statuses.push({ kind: 'never-used' });
  if (holds('auto-deletes')) {
    statuses.push({ kind: 'auto-deletes', days: wholeDays(sweepAt(createdAt, lastUsedAt), now) });
  }
  return statuses;
}

/** The statuses that a list marks with a badge: those that deserve attention. Its columns say the others. */
export function tokenBadges(...about: Parameters<typeof tokenStatuses>): readonly TokenStatus[] {
  return tokenStatuses(...about).filter(({ kind }) => kind !== 'active' && kind !== 'never-expires');
}

/** Rounded down, so that "in 5 days" means at least 5 days. */
function wholeDays(until: number, now: Date): number {
  return Math.max(0, Math.floor((until - now.getTime()) / DAY));
}

/** The text of the badge. */
export function statusLabel(status: TokenStatus): string {
  switch (status.kind) {
    case 'this-session':
      return 'This session';
    case 'expired':
      return 'Expired';
    case 'expires-soon':
      return status.days === 0 ? 'Expires within a day' : `Expires in ${countOfDays(status.days)}`;
    case 'active':
      return 'Active';
    case 'never-expires':
      return 'Never expires';
    case 'never-used':
      return 'Never used';
    case 'auto-deletes':
      return status.days === 0 ? 'Auto-deletes within a day' : `Auto-deletes in ${countOfDays(status.days)}`;
    case 'legacy':
      return 'Legacy token';
  }
}

export function countOfDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
