// A token as the API lists it, the data for a new token, and the rules about types, expiry and the limit.
import type { Access, NewAccess } from './access.ts';
import type { AutomationRole } from './role.ts';
import type { Scope } from './scope.ts';
import { isSyntheticUser, type User } from './user.ts';

export type Token = {
  readonly id: string;
  /** The owner of a user token, or the creator of an automation token, which has no owner. */
  readonly userId: string;
  readonly customerId: string;
  readonly name: string;
  /** In the order of the wire. Not `Scope[]`, because a token may have scopes that this console does not know. */
  readonly scopes: readonly string[];
  readonly access: Access;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly lastUsedIp: string | null;
  readonly lastUsedClient: string | null;
  /** `null` is never. */
  readonly expiresAt: Date | null;
  /** Stays set after sudo has ended (wire.md §2.1), so compare it with now. */
  readonly sudoExpiresAt: Date | null;
  /** The fields that only automation tokens have; `null` for a user token. */
  readonly automation: AutomationFacts | null;
};

export type AutomationFacts = {
  /** Limits the token, as its owner's role limits a user token. A role that the console does not know is possible. */
  readonly role: string;
  /** Whether it may change TLS certificates and domains on all services; `null` if the API did not say. */
  readonly tlsManagement: boolean | null;
};

/** The data for creating a token. Only automation tokens have a role and TLS management. `expiresAt: null` is never. */
export type NewToken = NewUserToken | NewAutomationToken;

type NewTokenFacts = {
  readonly name: string;
  readonly scopes: readonly [Scope, ...Scope[]];
  readonly access: NewAccess;
  readonly expiresAt: Date | null;
};

export type NewUserToken = NewTokenFacts & { readonly kind: 'user' };

export type NewAutomationToken = NewTokenFacts & {
  readonly kind: 'automation';
  readonly role: AutomationRole;
  readonly tlsManagement: boolean;
};

/** The most active tokens one user may have (guide, "General limitations"). */
export const ACTIVE_TOKEN_LIMIT = 100;

/** The limit meter warns from this number of active tokens (product rule 11). */
export const ACTIVE_TOKEN_WARNING = 90;

/** The maximum length of a name in UTF-16 code units (product 4.2). */
export const NAME_MAX_LENGTH = 255;

/** The name of the session tokens that this console creates when it signs in. */
export const CONSOLE_SESSION_NAME = 'Token Console browser session';

const SESSION_NAMES: readonly string[] = [CONSOLE_SESSION_NAME, 'manage.fastly.com browser session'];

export const TOKEN_TYPES = ['user', 'automation', 'session'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

export const TOKEN_TYPE_LABELS: Record<TokenType, string> = {
  user: 'User token',
  automation: 'Automation token',
  session: 'Browser session',
};

export function tokenType(token: Pick<Token, 'name' | 'automation'>): TokenType {
  if (token.automation !== null) return 'automation';
  return isBrowserSession(token) ? 'session' : 'user';
}

/** Browser sessions are tokens that are recognised by their name (wire.md §2.1). They do not count toward the limit. */
export function isBrowserSession(token: { readonly name: string }): boolean {
  return SESSION_NAMES.includes(token.name);
}

/**
 * Whether the token replaces an API key from before 2017: it belongs to the synthetic user, whatever its name (guide,
 * "Legacy API credentials").
 * @param owner `null` while unknown. The token is not legacy then.
 */
export function isLegacyToken(
  token: Pick<Token, 'scopes' | 'access' | 'automation'>,
  owner: Pick<User, 'name' | 'login'> | null,
): boolean {
  return owner !== null && isSyntheticUser(owner) && canBeLegacy(token);
}

/** The part of {@link isLegacyToken} that does not depend on the owner: user tokens for everything. */
export function canBeLegacy({
  scopes,
  access,
  automation,
}: Pick<Token, 'scopes' | 'access' | 'automation'>): boolean {
  return automation === null && scopes.includes('global') && access.kind === 'all';
}

/** Whether the token has expired. At the instant of its expiry it already has. */
export function isExpired(token: { readonly expiresAt: Date | null }, now: Date): boolean {
  return token.expiresAt !== null && hasExpired(token.expiresAt.getTime(), now.getTime());
}

/** {@link isExpired} for milliseconds, where never is `Infinity`. */
export function hasExpired(expiresAt: number, now: number): boolean {
  return expiresAt <= now;
}

/** Whether a token counts toward the limit of {@link ACTIVE_TOKEN_LIMIT}. Expired tokens and browser sessions do not. */
export function countsTowardLimit(
  token: { readonly name: string; readonly expiresAt: Date | null },
  now: Date,
): boolean {
  return !isExpired(token, now) && !isBrowserSession(token);
}
