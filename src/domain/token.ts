// A token as the console knows it, and the token a form asks for.
import type { Access } from './access.ts';
import type { Scope } from './scope.ts';

export type Token = {
  readonly id: string;
  readonly userId: string;
  readonly customerId: string;
  readonly name: string;
  /** In the order of the wire. Not `Scope[]`: an account may hold scopes this console doesn't know. */
  readonly scopes: readonly string[];
  readonly access: Access;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly lastUsedIp: string | null;
  readonly lastUsedClient: string | null;
  /** `null` is never. */
  readonly expiresAt: Date | null;
  /** Stays set after it has passed (wire.md §2.1): compare it with now. */
  readonly sudoExpiresAt: Date | null;
};

/** What creating a user token needs. `expiresAt: null` is never. */
export type NewToken = {
  readonly kind: 'user';
  readonly name: string;
  readonly scopes: readonly [Scope, ...Scope[]];
  readonly access: Access;
  readonly expiresAt: Date | null;
};

/** The most active tokens one user may have (guide, "General limitations"). */
export const ACTIVE_TOKEN_LIMIT = 100;

/** The meter warns from here (product rule 11). */
export const ACTIVE_TOKEN_WARNING = 90;

/** The longest name that can be given (product 4.2). */
export const NAME_MAX_LENGTH = 255;

/** The name under which this console signs in. */
export const CONSOLE_SESSION_NAME = 'Token Console browser session';

const SESSION_NAMES: readonly string[] = [CONSOLE_SESSION_NAME, 'manage.fastly.com browser session'];

/** Browser sessions are tokens too, told by their name (wire.md §2.1). They don't count toward the limit. */
export function isBrowserSession(token: { readonly name: string }): boolean {
  return SESSION_NAMES.includes(token.name);
}

/** The token that a pre-2017 API key became: `global`, for all services (guide, "Legacy API credentials"). */
export function isLegacyToken(token: Pick<Token, 'name' | 'scopes' | 'access'>): boolean {
  return token.name === 'Global API Token' && token.scopes.includes('global') && token.access.kind === 'all';
}

/** Expired from the very instant of `expires_at` on. */
export function isExpired(token: { readonly expiresAt: Date | null }, now: Date): boolean {
  return token.expiresAt !== null && token.expiresAt.getTime() <= now.getTime();
}

/** Whether a token counts toward the limit: expired tokens and browser sessions don't. */
export function countsTowardLimit(
  token: { readonly name: string; readonly expiresAt: Date | null },
  now: Date,
): boolean {
  return !isExpired(token, now) && !isBrowserSession(token);
}
