// A token as the console knows it, and the token a form asks for.
import type { Access } from './access.ts';
import type { AutomationRole, Role } from './role.ts';
import type { Scope } from './scope.ts';

export type Token = {
  readonly id: string;
  /** The owner of a user token; who created an automation token, which nobody owns. */
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
  /** What only an automation token has; `null` for a user token. */
  readonly automation: AutomationFacts | null;
};

export type AutomationFacts = {
  /** Bounds the token, as its owner's role bounds a user token. */
  readonly role: Role;
  /** Whether it may change TLS certificates and domains on all services; `null` where the API didn't say. */
  readonly tlsManagement: boolean | null;
};

/** What creating a token needs. Role and TLS management exist only on the automation arm. `expiresAt: null` is never. */
export type NewToken = NewUserToken | NewAutomationToken;

type NewTokenFacts = {
  readonly name: string;
  readonly scopes: readonly [Scope, ...Scope[]];
  readonly access: Access;
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

/** The meter warns from here (product rule 11). */
export const ACTIVE_TOKEN_WARNING = 90;

/** The longest name that can be given (product 4.2). */
export const NAME_MAX_LENGTH = 255;

/** The name under which this console signs in. */
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
  return token.expiresAt !== null && hasExpired(token.expiresAt.getTime(), now.getTime());
}

/** The same of milliseconds, for columns of many tokens: never is infinity. */
export function hasExpired(expiresAt: number, now: number): boolean {
  return expiresAt <= now;
}

/** Whether a token counts toward the limit: expired tokens and browser sessions don't. */
export function countsTowardLimit(
  token: { readonly name: string; readonly expiresAt: Date | null },
  now: Date,
): boolean {
  return !isExpired(token, now) && !isBrowserSession(token);
}
