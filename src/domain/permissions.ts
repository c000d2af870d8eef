// Which scopes a role can use. The form disables unusable scopes by this table, and the mock refuses them by it.
import { type AutomationRole, isRole, lowerRole, type Role, roleWithArticle } from './role.ts';
import { SCOPES, type Scope } from './scope.ts';

/**
 * Product rule 5. Only engineers and superusers can purge. Every role can use `global` and `global:read`, because the
 * role limits what they allow (wire.md §7).
 */
const USABLE_SCOPES: Record<Role, readonly Scope[]> = {
  superuser: SCOPES,
  engineer: SCOPES,
  billing: ['global', 'global:read'],
  user: ['global', 'global:read'],
  tls_admin: ['global', 'global:read'],
  tls_viewer: ['global', 'global:read'],
};

/** Whether the role can use the scope. What an unknown role can use is not known; here it cannot purge. */
export function canUseScope(role: string, scope: Scope): boolean {
  return USABLE_SCOPES[isRole(role) ? role : 'user'].includes(scope);
}

/** Why a user with the role cannot choose the scope, or `null` if they can. */
export function scopeRefusal(role: string, scope: Scope): string | null {
  if (canUseScope(role, scope)) return null;
  if (!isRole(role)) {
    return `Not available: this console doesn’t know what ${roleWithArticle(role)} can do. Purging requires the engineer or superuser role.`;
  }
  return `Not available: ${roleWithArticle(role)} can’t purge. Purging requires the engineer or superuser role.`;
}

/** Why the scope cannot be chosen for an automation token with the role, or `null` if it can. */
export function automationScopeRefusal(role: AutomationRole, scope: Scope): string | null {
  if (canUseScope(role, scope)) return null;
  return `Not available: ${automationTokenOf(role)} can’t purge. Purging requires the engineer role.`;
}

/** "a token with the billing role". Not "a user token", which is the other token type. */
function automationTokenOf(role: AutomationRole): string {
  return `a token with the ${lowerRole(role)} role`;
}
