// Checks whether an automation token can be created, and builds it (wire.md §3, §3.1; product rules 2, 3, 5).
import { type AutomationRefusal, automationRefusal } from '../../domain/automation-creation.ts';
import { type AutomationRole, canCreateAutomationTokens, isAutomationRole } from '../../domain/role.ts';
import { type Actor, type MockAutomationToken, type MockUser, wholeSecond } from '../model/model.ts';
import { automationCreationRefused, notAuthorized, Rejection, unprocessable } from '../model/reject.ts';
import type { Minted } from '../model/secrets.ts';
import type { State } from '../model/state-questions.ts';
import { type CreationInput, checkExpiry, checkName, checkScopes, checkServices } from './creation.ts';

/**
 * What the API makes of `services` without `limit_services`: a list limits the token, as it did before 2026, or it is
 * ignored, which the documentation of 2026 allows (wire.md §3.6).
 */
export type ServicesContract = 'list limits' | 'flag limits';

/** The fields as received; `null` means that the field is missing. */
export type AutomationInput = CreationInput & {
  readonly role: string | null;
  readonly tlsManagement: boolean;
  readonly limitsServices: boolean | null;
};

/** Superusers only, and never while the account forces SSO or multi-factor authentication is enabled (wire.md §3). */
export function mayCreateAutomationTokens({ user }: Pick<Actor, 'user'>, state: State): Rejection | null {
  if (!canCreateAutomationTokens(user.role)) return notAuthorized();
  const account = state.findAccount(user.customerId);
  const reason = account ? automationRefusal(account, user) : null;
  return reason && automationCreationRefused(REASONS[reason]);
}

const REASONS: Record<AutomationRefusal, string> = {
  'forced-sso': 'This account forces single sign-on (SSO).',
  'forced-two-factor': 'This account forces two-factor authentication.',
  'own-two-factor': 'You sign in with two-factor authentication.',
};

/** Returns the token to add, or the reason for refusing. Automation tokens have no limit. */
export function buildAutomationToken(
  state: State,
  creator: MockUser,
  input: AutomationInput,
  minted: Minted,
  now: Date,
  contract: ServicesContract,
): MockAutomationToken | Rejection {
  const name = checkName(input.name ?? '', false);
  if (name instanceof Rejection) return name;
  const role = checkRole(input.role);
  if (role instanceof Rejection) return role;
  const scope = checkScopes(input.scope, role);
  if (scope instanceof Rejection) return scope;
  const listed = checkServices(state, creator.customerId, input.services);
  if (listed instanceof Rejection) return listed;
  const limitsServices = limitOf(input, contract);
  const expiresAt = checkExpiry(input.expiresAt, now);
  if (expiresAt instanceof Rejection) return expiresAt;
  return {
    id: minted.id,
    userId: creator.id,
    customerId: creator.customerId,
    name,
    scope,
    services: limitsServices === false ? [] : listed,
    createdAt: wholeSecond(now),
    expiresAt,
    digest: minted.digest,
    automation: { role, tlsManagement: input.tlsManagement, limitsServices },
    lastUsedAt: null,
    ip: null,
    userAgent: null,
    sudoExpiresAt: null,
  };
}

/** `limit_services` decides. What the API makes of a client that does not send it is unknown (wire.md §3.6). */
function limitOf({ limitsServices }: AutomationInput, contract: ServicesContract): boolean | null {
  return limitsServices ?? (contract === 'flag limits' ? false : null);
}

function checkRole(role: string | null): AutomationRole | Rejection {
  if (role === null) return unprocessable('role is missing.');
  return isAutomationRole(role) ? role : unprocessable(`role '${role}' is not engineer, billing or user.`);
}
