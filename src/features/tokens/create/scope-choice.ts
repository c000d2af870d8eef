// Which of the ticked scopes count: what the holder's role can't use is put unusable, never sent, and comes back with the role.
import {
  automationScopeRefusal,
  automationTokenOf,
  canUseScope,
  scopeRefusal,
} from '../../../domain/permissions.ts';
import { type AutomationRole, ROLE_WITH_ARTICLE, type Role } from '../../../domain/role.ts';
import { SCOPE_LABELS, SCOPES, type Scope, withoutIncluded } from '../../../domain/scope.ts';

/** Whose role bounds the token: a person's own, or that of the automation token, once it is chosen. */
export type Holder =
  | { readonly kind: 'user'; readonly role: Role }
  | { readonly kind: 'automation'; readonly role: AutomationRole | null };

/** Why a scope can't be chosen, or `null` when it can. Without a role nothing is ruled out yet. */
export function refusalFor(holder: Holder, scope: Scope): string | null {
  if (holder.kind === 'user') return scopeRefusal(holder.role, scope);
  return holder.role === null ? null : automationScopeRefusal(holder.role, scope);
}

/** The ticked scopes that the holder can use. */
export function fittingScopes(ticked: readonly string[], holder: Holder): Scope[] {
  return SCOPES.filter(scope => ticked.includes(scope) && fits(scope, holder));
}

/** The scopes to ask for: those that fit, without what `global` contains. */
export function effectiveScopes(ticked: readonly string[], holder: Holder): Scope[] {
  return withoutIncluded(fittingScopes(ticked, holder));
}

/** The ticked scopes that wait for a role that can use them. */
export function unusableScopes(ticked: readonly string[], holder: Holder): Scope[] {
  return SCOPES.filter(scope => ticked.includes(scope) && !fits(scope, holder));
}

/** What is ticked after a click on one box; what is put unusable stays so. */
export function tickScope(ticked: readonly string[], scope: Scope, checked: boolean): Scope[] {
  return SCOPES.filter(each => (each === scope ? checked : ticked.includes(each)));
}

/** "Put unusable, because a token with the billing role cannot purge: Purge full cache." */
export function unusableScopesMessage(ticked: readonly string[], holder: Holder): string | null {
  const unusable = unusableScopes(ticked, holder);
  if (unusable.length === 0 || holder.role === null) return null;
  const who = holder.kind === 'user' ? ROLE_WITH_ARTICLE[holder.role] : automationTokenOf(holder.role);
  return `Put aside, because ${who} cannot purge: ${labels(unusable)}.`;
}

/** What another type or role does to the ticked scopes, for those who don't see it; `null` is nothing. */
export function scopeChangeMessage(ticked: readonly string[], before: Holder, after: Holder): string | null {
  const back = unusableScopes(ticked, before).filter(scope => fits(scope, after));
  const words = [
    unusableScopesMessage(ticked, after),
    back.length > 0 ? `Chosen again: ${labels(back)}.` : null,
  ].filter(part => part !== null);
  return words.length > 0 ? words.join(' ') : null;
}

function fits(scope: Scope, { role }: Holder): boolean {
  return role === null || canUseScope(role, scope);
}

function labels(scopes: readonly Scope[]): string {
  return scopes.map(scope => SCOPE_LABELS[scope]).join(', ');
}
