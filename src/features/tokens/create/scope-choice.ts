// Splits the ticked scopes by what the role can use. The others are never sent, but stay ticked for another role.
import { automationScopeRefusal, canUseScope, scopeRefusal } from '../../../domain/permissions.ts';
import { type AutomationRole, lowerRole } from '../../../domain/role.ts';
import { SCOPE_LABELS, SCOPES, type Scope, withoutIncluded } from '../../../domain/scope.ts';

/** The role that limits the token: the user's own, or that of the automation token, once it is chosen. */
export type Holder =
  | { readonly kind: 'user'; readonly role: string }
  | { readonly kind: 'automation'; readonly role: AutomationRole | null };

/** Why a scope cannot be chosen, or `null` if it can. Without a role all scopes can be chosen. */
export function refusalFor(holder: Holder, scope: Scope): string | null {
  if (holder.kind === 'user') return scopeRefusal(holder.role, scope);
  return holder.role === null ? null : automationScopeRefusal(holder.role, scope);
}

/** The ticked scopes that the holder can use. */
export function usableScopes(ticked: readonly string[], holder: Holder): Scope[] {
  return SCOPES.filter(scope => ticked.includes(scope) && isUsable(scope, holder));
}

/** The scopes to request: the usable ones, without those that `global` includes. */
export function effectiveScopes(ticked: readonly string[], holder: Holder): Scope[] {
  return withoutIncluded(usableScopes(ticked, holder));
}

/** The ticked scopes that the role cannot use. */
export function unusableScopes(ticked: readonly string[], holder: Holder): Scope[] {
  return SCOPES.filter(scope => ticked.includes(scope) && !isUsable(scope, holder));
}

/** The ticked scopes after a click on one checkbox. */
export function tickScope(ticked: readonly string[], scope: Scope, checked: boolean): Scope[] {
  return SCOPES.filter(each => (each === scope ? checked : ticked.includes(each)));
}

/** "Purge full cache removed: the billing role can’t purge." */
export function unusableScopesMessage(ticked: readonly string[], holder: Holder): string | null {
  const unusable = unusableScopes(ticked, holder);
  if (unusable.length === 0 || holder.role === null) return null;
  return `${labels(unusable)} removed: the ${lowerRole(holder.role)} role can’t purge.`;
}

/** Announcement for screen readers after the type or role has changed; `null` if the scopes stay the same. */
export function scopeChangeMessage(ticked: readonly string[], before: Holder, after: Holder): string | null {
  const back = unusableScopes(ticked, before).filter(scope => isUsable(scope, after));
  const sentences = [
    unusableScopesMessage(ticked, after),
    back.length > 0 ? `${labels(back)} added again.` : null,
  ].filter(part => part !== null);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function isUsable(scope: Scope, { role }: Holder): boolean {
  return role === null || canUseScope(role, scope);
}

function labels(scopes: readonly Scope[]): string {
  return scopes.map(scope => SCOPE_LABELS[scope]).join(' and ');
}
