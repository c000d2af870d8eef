// The hidden user that an automation token acts as (wire.md §3).
import type { MockAutomationToken, MockUser } from './model.ts';
import { stableId } from './secrets.ts';

export function automationUserId(tokenId: string): string {
  return stableId(`automation user ${tokenId}`);
}

/** It has no password and can't enter sudo. */
export function automationUser(token: MockAutomationToken): MockUser {
  const id = automationUserId(token.id);
  return {
    id,
    customerId: token.customerId,
    login: `${id}@automation.invalid`,
    name: token.name,
    role: token.automation.role,
    createdAt: token.createdAt,
    lastActiveAt: token.lastUsedAt,
    twoFactor: false,
    locked: false,
    synthetic: true,
    invitedTo: [],
  };
}
