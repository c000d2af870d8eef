// What there is to say about a token's state, in the words of the list.
import { DAY } from './time-zone.ts';
import { isExpired, isLegacyToken, type Token } from './token.ts';

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
  return (token.lastUsedAt ?? token.createdAt).getTime() + UNUSED_LIMIT_DAYS * DAY;
}

/**
 * All that holds for a token at `now`: first whether it works, then what deserves a look.
 * Only a live token can be auto-deleted, never used or never expiring in a way that matters.
 */
export function tokenStatuses(
  token: Token,
  now: Date,
  sessionTokenId: string | null,
): readonly TokenStatus[] {
  if (isExpired(token, now)) return [{ kind: 'expired' }];
  const statuses: TokenStatus[] = [];
  if (token.id === sessionTokenId) statuses.push({ kind: 'this-session' });
  if (token.expiresAt === null) {
    statuses.push({ kind: 'active' }, { kind: 'never-expires' });
  } else {
    statuses.push(
      isWithin(token.expiresAt, EXPIRES_SOON_DAYS, now) && token.id !== sessionTokenId
        ? { kind: 'expires-soon', days: wholeDays(token.expiresAt, now) }
        : { kind: 'active' },
    );
  }
  if (isLegacyToken(token)) statuses.push({ kind: 'legacy' });
  if (token.lastUsedAt === null && token.id !== sessionTokenId) statuses.push({ kind: 'never-used' });
  const deleteAt = autoDeleteAt(token);
  const expiresFirst = token.expiresAt !== null && token.expiresAt < deleteAt;
  if (isWithin(deleteAt, AUTO_DELETE_NOTICE_DAYS, now) && !expiresFirst) {
    statuses.push({ kind: 'auto-deletes', days: wholeDays(deleteAt, now) });
  }
  return statuses;
}

function isWithin(until: Date, days: number, now: Date): boolean {
  return until.getTime() - now.getTime() <= days * DAY;
}

/** Rounded down, so that "in 5 days" is never less. */
function wholeDays(until: Date, now: Date): number {
  return Math.max(0, Math.floor((until.getTime() - now.getTime()) / DAY));
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
