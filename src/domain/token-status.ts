// What there is to say about a token's state, in the words of the list.
import { DAY } from './time-zone.ts';
import { hasExpired, isLegacyToken, type Token } from './token.ts';

/** How many days ahead the list points at an expiry. Our choice: two weeks leave time to replace a token. */
export const EXPIRES_SOON_DAYS = 14;

/** A token unused for two years is deleted (guide, "General limitations"); 730 days. */
export const UNUSED_LIMIT_DAYS = 730;

/** The console shows that date from 90 days before (product rule 12). */
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

/** When a token is swept for lack of use. Never used counts from creation (product rule 12). */
export function autoDeleteAt(token: Pick<Token, 'lastUsedAt' | 'createdAt'>): Date {
  return new Date(autoDeleteTime(token));
}

/** The same in milliseconds, for whoever asks it of 100,000 tokens. */
export function autoDeleteTime(token: Pick<Token, 'lastUsedAt' | 'createdAt'>): number {
  return sweepAt(token.createdAt.getTime(), token.lastUsedAt?.getTime() ?? NEVER_USED);
}

/**
 * What holds for a token, as bits. The rules are written on milliseconds, so that they hold alike for one token and
 * for columns of a hundred thousand: never expires is infinity, never used is minus infinity.
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

/** All that holds for a token at `now`. Only a live token can be any of it but expired. */
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

/** When {@link statusBits} of a token that works at `now` will be others: the first of its edges that is still ahead. */
export function nextStatusChange(
  createdAt: number,
  lastUsedAt: number,
  expiresAt: number,
  now: number,
): number {
  const soon = expiresAt - EXPIRES_SOON_DAYS * DAY;
  const notice = sweepAt(createdAt, lastUsedAt) - AUTO_DELETE_NOTICE_DAYS * DAY;
  return Math.min(expiresAt, soon > now ? soon : expiresAt, notice > now ? notice : expiresAt);
}

/** From when a token's disuse counts: never used counts from creation (product rule 12). */
export function unusedSince(createdAt: number, lastUsedAt: number): number {
  return lastUsedAt === NEVER_USED ? createdAt : lastUsedAt;
}

export function isWithin(until: number, days: number, now: number): boolean {
  return until - now <= days * DAY;
}

function sweepAt(createdAt: number, lastUsedAt: number): number {
  return unusedSince(createdAt, lastUsedAt) + UNUSED_LIMIT_DAYS * DAY;
}

export function instantsOf(token: Pick<Token, 'createdAt' | 'lastUsedAt' | 'expiresAt'>) {
  return {
    createdAt: token.createdAt.getTime(),
    lastUsedAt: token.lastUsedAt?.getTime() ?? NEVER_USED,
    expiresAt: token.expiresAt?.getTime() ?? NEVER_EXPIRES,
  };
}

/** The same in the words of the list: first whether it works, then what deserves a look. */
export function tokenStatuses(
  token: Token,
  now: Date,
  sessionTokenId: string | null,
): readonly TokenStatus[] {
  const { createdAt, lastUsedAt, expiresAt } = instantsOf(token);
  const bits = statusBits(createdAt, lastUsedAt, expiresAt, isLegacyToken(token), now.getTime());
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

/** Rounded down, so that "in 5 days" is never less. */
function wholeDays(until: number, now: Date): number {
  return Math.max(0, Math.floor((until - now.getTime()) / DAY));
}

/** The word on the badge. */
export function statusLabel(status: TokenStatus): string {
  switch (status.kind) {
    case 'this-session':
      return 'This session';
    case 'expired':
      return 'Expired';
    case 'expires-soon':
      return status.days === 0 ? 'Expires within a day' : `Expires in ${days(status.days)}`;
    case 'active':
      return 'Active';
    case 'never-expires':
      return 'Never expires';
    case 'never-used':
      return 'Never used';
    case 'auto-deletes':
      return status.days === 0 ? 'Auto-deletes within a day' : `Auto-deletes in ${days(status.days)}`;
    case 'legacy':
      return 'Legacy token';
  }
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
