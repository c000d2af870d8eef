// Which scopes a role can use. The form disables unusable scopes by this table, and the mock refuses them by it.
import { type AutomationRole, ROLE_LABELS, ROLE_WITH_ARTICLE, type Role } from './role.ts';
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

export function canUseScope(role: Role, scope: Scope): boolean {
  return USABLE_SCOPES[role].includes(scope);
}

/** Why a user with the role cannot choose the scope, or `null` if they can. */
export function scopeRefusal(role: Role, scope: Scope): string | null {
  if (canUseScope(role, scope)) return null;
  return `Not available: ${ROLE_WITH_ARTICLE[role]} cannot purge. Purging needs the engineer or superuser role.`;
}

/** Why the scope cannot be chosen for an automation token with the role, or `null` if it can. */
export function automationScopeRefusal(role: AutomationRole, scope: Scope): string | null {
  if (canUseScope(role, scope)) return null;
  return `Not available: ${automationTokenOf(role)} cannot purge. Purging needs the engineer role.`;
}

/** "a token with the billing role". Not "a user token", which is the other token type. */
export function automationTokenOf(role: AutomationRole): string {
  return `a token with the ${ROLE_LABELS[role].toLowerCase()} role`;
}
