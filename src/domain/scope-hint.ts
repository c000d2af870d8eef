// What a scope allows, for the create form. Kept apart from scope.ts, because only the form needs it.
import { canUseScope } from './permissions.ts';
import { isRole, lowerRole } from './role.ts';
import type { Scope } from './scope.ts';

/** @param role limits what the scope allows; `null` until one is chosen. */
export function scopeHint(scope: Scope, role: string | null): string {
  switch (scope) {
    case 'global':
      return globalHint(role);
    case 'purge_all':
      return 'Purge everything a service has cached in one request.';
    case 'purge_select':
      return 'Purge by URL or surrogate key, but not a whole service.';
    case 'global:read':
      return 'Read account information, configuration and stats. Can’t change anything.';
  }
}

function globalHint(role: string | null): string {
  if (role === null) return 'Access to all API endpoints that the token’s role allows.';
  if (!isRole(role)) return 'Access to all API endpoints that your role allows.';
  const purging = canUseScope(role, 'purge_all') ? ', including purging.' : '. Can’t purge.';
  return `Access to all API endpoints that the ${lowerRole(role)} role allows${purging}`;
}
