// The four scopes of a token (guide, "Token scopes").

export const SCOPES = ['global', 'purge_all', 'purge_select', 'global:read'] as const;

export type Scope = (typeof SCOPES)[number];

export const SCOPE_LABELS: Record<Scope, string> = {
  global: 'Global API access',
  purge_all: 'Purge full cache',
  purge_select: 'Purge select content',
  'global:read': 'Read-only access',
};

export function isScope(value: string): value is Scope {
  return SCOPES.some(scope => scope === value);
}

/** Whether the scope is one of the three that a chosen `global` includes (guide, "Token scopes"). */
export function isIncludedInGlobal(scope: Scope, chosen: readonly string[]): boolean {
  return scope !== 'global' && chosen.includes('global');
}

/** The scopes to request: `global` alone if it is chosen, else all chosen scopes in their order (wire.md §7). */
export function withoutIncluded(chosen: readonly Scope[]): Scope[] {
  return chosen.filter(scope => !isIncludedInGlobal(scope, chosen));
}

/** Whether all scopes only allow purging, so that the token cannot read. An unknown scope may allow more. */
export function canOnlyPurge(scopes: readonly string[]): boolean {
  return scopes.length > 0 && scopes.every(scope => scope === 'purge_all' || scope === 'purge_select');
}

/** Whether all scopes only allow reading. */
export function canOnlyRead(scopes: readonly string[]): boolean {
  return scopes.length > 0 && scopes.every(scope => scope === 'global:read');
}
