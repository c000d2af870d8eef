// Which scopes a role can use: the one table that the form enables by and the mock refuses by.
import { type AutomationRole, ROLE_LABELS, ROLE_WITH_ARTICLE, type Role } from './role.ts';
import { SCOPES, type Scope } from './scope.ts';

/**
 * Product rule 5. Purging belongs to engineers and superusers; `global` and `global:read` are ceilings
 * that the role lowers by itself (wire.md §7).
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

/** Why a scope can't be chosen, or `null` when it can. */
export function scopeRefusal(role: Role, scope: Scope): string | null {
  if (canUseScope(role, scope)) return null;
  return `Not available: ${ROLE_WITH_ARTICLE[role]} cannot purge. Purging needs the engineer or superuser role.`;
}

/** Why a scope can't be chosen for an automation token of a role, or `null` when it can. */
export function automationScopeRefusal(role: AutomationRole, scope: Scope): string | null {
  if (canUseScope(role, scope)) return null;
  return `Not available: ${automationTokenOf(role)} cannot purge. Purging needs the engineer role.`;
}

/** "a token with the billing role": short of "a user token", which is the other type. */
export function automationTokenOf(role: AutomationRole): string {
  return `a token with the ${ROLE_LABELS[role].toLowerCase()} role`;
}
