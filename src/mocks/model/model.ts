// What the mock knows: accounts, people, services, tokens and events.
import type { EventType } from '../../domain/event.ts';
import type { AutomationRole, Role } from '../../domain/role.ts';

export type MockAccount = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly forcesSso: boolean;
  readonly forcesTwoFactor: boolean;
};

export type MockUser = {
  readonly id: string;
  readonly customerId: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly lastActiveAt: Date | null;
  readonly twoFactor: boolean;
  readonly locked: boolean;
  /** The synthetic user `Global API Token` is nobody: it has no password (product §1, legacy token). */
  readonly synthetic: boolean;
  /** Further accounts that this person was invited to (product rule 18). */
  readonly invitedTo: readonly string[];
};

export type MockService = {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly type: 'vcl' | 'wasm';
  readonly comment: string;
  readonly version: number;
  /** A service whose version was never activated serves nothing. */
  readonly active: boolean;
  readonly createdAt: Date;
};

/** How a token was last used. Kept apart from the token, because only this part of it ever changes. */
export type TokenUse = {
  readonly lastUsedAt: Date | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly sudoExpiresAt: Date | null;
};

export type MockToken = TokenUse & {
  readonly id: string;
  readonly userId: string;
  readonly customerId: string;
  readonly name: string;
  /** Space-joined, in the order given (wire.md §7). */
  readonly scope: string;
  /** Empty is all services. */
  readonly services: readonly string[];
  readonly createdAt: Date;
  /** `null` is never. */
  readonly expiresAt: Date | null;
  /** SHA-256 of the secret, in hex. `null` for seeded tokens: nobody ever had their secret. */
  readonly digest: string | null;
  /** What only an automation token has; its `userId` is its creator's. `null` for a user token. */
  readonly automation: { readonly role: AutomationRole; readonly tlsManagement: boolean } | null;
};

/** What only an automation token has is there. */
export type MockAutomationToken = MockToken & { readonly automation: NonNullable<MockToken['automation']> };

export function isAutomationToken(token: MockToken): token is MockAutomationToken {
  return token.automation !== null;
}

export type MockEvent = {
  readonly id: string;
  readonly type: EventType;
  readonly customerId: string;
  readonly userId: string;
  readonly tokenId: string | null;
  /** The last of the services that the token is limited to, as `service_id` of tokens (wire.md §2.1). */
  readonly serviceId: string | null;
  readonly ip: string;
  readonly createdAt: Date;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
};

/** Who makes a request: a token and who is behind it, as a member of the account that the token is for. */
export type Actor = {
  readonly token: MockToken;
  readonly user: MockUser;
};

/** The wire knows whole seconds only (wire.md §1.6), so the mock keeps no more. */
export function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}
