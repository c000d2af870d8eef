// The mock's data model: accounts, users, services, tokens and events.
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
  /** The synthetic user `Global API Token` is not a person and has no password (product §1, legacy token). */
  readonly synthetic: boolean;
  /** Other accounts that this user was invited to (product rule 18). */
  readonly invitedTo: readonly string[];
};

export type MockService = {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly type: 'vcl' | 'wasm';
  readonly comment: string;
  readonly version: number;
  /** Whether a version of the service was ever activated. */
  readonly active: boolean;
  readonly createdAt: Date;
};

/** How a token was last used. Separate from the token, because nothing else of a token changes, except its sudo. */
export type TokenUse = {
  readonly lastUsedAt: Date | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
};

export type MockToken = TokenUse & {
  readonly sudoExpiresAt: Date | null;
  readonly id: string;
  readonly userId: string;
  readonly customerId: string;
  readonly name: string;
  /** Separated by spaces, in the order received (wire.md §7). */
  readonly scope: string;
  /** An empty list means all services, unless an automation token is limited to the services listed. */
  readonly services: readonly string[];
  readonly createdAt: Date;
  /** `null` means never. */
  readonly expiresAt: Date | null;
  /** SHA-256 of the secret, in hex. `null` for seeded tokens, which have no secret. */
  readonly digest: string | null;
  /** `null` for a user token. The `userId` of an automation token is its creator. */
  readonly automation: AutomationFields | null;
};

export type AutomationFields = {
  readonly role: AutomationRole;
  readonly tlsManagement: boolean;
  /**
   * The field `limit_services` of 2026 (wire.md §3.6): `true` with no services means no access to services. `null`
   * if the token's creator did not send it.
   */
  readonly limitsServices: boolean | null;
};

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
  /** The last service that the token is limited to, like `service_id` of a token (wire.md §2.1). */
  readonly serviceId: string | null;
  readonly ip: string;
  readonly createdAt: Date;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
};

/** When a password or one-time code was wrong, in milliseconds: by the mock's clock, and by the machine's. */
export type FailedAttempt = { readonly at: number; readonly machineTime: number };

/** Who makes a request: a token and its user, as a member of the token's account. */
export type Actor = {
  readonly token: MockToken;
  readonly user: MockUser;
};

/** The wire format has whole seconds only (wire.md §1.6), so the mock drops the milliseconds. */
export function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}
