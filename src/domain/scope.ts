// What a token may be used for: the four scopes of the guide, "Token scopes".

export const SCOPES = ['global', 'purge_all', 'purge_select', 'global:read'] as const;

export type Scope = (typeof SCOPES)[number];

export const SCOPE_LABELS: Record<Scope, string> = {
  global: 'Global API access',
  purge_all: 'Purge full cache',
  purge_select: 'Purge select content',
  'global:read': 'Read-only access',
};

/** One sentence for each scope, for the moment of choice. */
export const SCOPE_HINTS: Record<Scope, string> = {
  global: 'Full control through every API endpoint, purging included.',
  purge_all: 'Empty the whole cache of a service in one request.',
  purge_select: 'Purge single URLs or surrogate keys, but never a whole service.',
  'global:read': 'Read account information, configuration and stats. Changes nothing.',
};

export function isScope(value: string): value is Scope {
  return SCOPES.some(scope => scope === value);
}

/** `global` contains the other three (guide, "Token scopes"): they need no tick of their own. */
export function isIncludedInGlobal(scope: Scope, chosen: readonly string[]): boolean {
  return scope !== 'global' && chosen.includes('global');
}

/** The scopes to ask for: with `global` among them the others say nothing more. Order is kept (wire.md §7). */
export function withoutIncluded(chosen: readonly Scope[]): Scope[] {
  return chosen.filter(scope => !isIncludedInGlobal(scope, chosen));
}

/** Whether a token can purge and nothing else, so that it cannot even read. Scopes that aren't known may do more. */
export function canOnlyPurge(scopes: readonly string[]): boolean {
  return scopes.length > 0 && scopes.every(scope => scope === 'purge_all' || scope === 'purge_select');
}

/** Whether a token can read and nothing else. */
export function canOnlyRead(scopes: readonly string[]): boolean {
  return scopes.length > 0 && scopes.every(scope => scope === 'global:read');
}
