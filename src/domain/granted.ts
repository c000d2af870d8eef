// Compares a created token with what was asked for. A token that can do more is said loudly (product §4.3).
import { accessToIds } from './access.ts';
import { isRole, roleLabel } from './role.ts';
import { isIncludedInGlobal, isScope, SCOPE_LABELS } from './scope.ts';
import { listed, type Sentence, sentence } from './sentence.ts';
import { formatInstant } from './time-zone.ts';
import type { NewToken, Token } from './token.ts';

/** What the response to a creation says of the new token. A fact that is missing or cannot be read is `undefined`. */
export type GrantedFacts = {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly userId: string | undefined;
  readonly customerId: string | undefined;
  readonly scopes: readonly string[] | undefined;
  readonly access: Token['access'] | undefined;
  readonly createdAt: Date | undefined;
  readonly expiresAt: Date | null | undefined;
  readonly role: string | undefined;
  /** The roles of the token beside `role`. */
  readonly otherRoles: readonly string[];
  /** `null` if the response does not have it, as in 2024. */
  readonly tlsManagement: boolean | null | undefined;
};

/** Something that the token can do and was not asked for. */
export type Excess =
  | { readonly kind: 'scopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'all-services' }
  | { readonly kind: 'services'; readonly serviceIds: readonly string[] }
  | { readonly kind: 'expiry'; readonly expiresAt: Date | null }
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'tls' };

/** Instants are sent and returned in whole seconds. */
const TOLERANCE_MS = 1000;

/** All that the token can do beyond what was asked. Facts that the response does not contain are not compared. */
export function excessOf(asked: NewToken, granted: GrantedFacts): readonly Excess[] {
  const excess: Excess[] = [];
  const scopes = (granted.scopes ?? []).filter(scope => !includesScope(asked.scopes, scope));
  if (scopes.length > 0) excess.push({ kind: 'scopes', scopes: [...new Set(scopes)] });
  if (asked.access.kind === 'limited' && granted.access !== undefined) {
    const wanted = asked.access.serviceIds;
    const others = accessToIds(granted.access).filter(id => !wanted.includes(id));
    if (granted.access.kind === 'all') excess.push({ kind: 'all-services' });
    else if (others.length > 0) excess.push({ kind: 'services', serviceIds: others });
  }
  if (granted.expiresAt !== undefined && isLater(granted.expiresAt, asked.expiresAt))
    excess.push({ kind: 'expiry', expiresAt: granted.expiresAt });
  if (asked.kind === 'automation') {
    const { role, otherRoles, tlsManagement } = granted;
    for (const each of role === undefined ? otherRoles : [role, ...otherRoles])
      if (each !== asked.role && !isLeastRole(each)) excess.push({ kind: 'role', role: each });
    if (tlsManagement === true && !asked.tlsManagement) excess.push({ kind: 'tls' });
  }
  return excess;
}

/** Whether a token with the first scopes has the second one. */
export function includesScope(asked: readonly string[], scope: string): boolean {
  return asked.includes(scope) || (isScope(scope) && isIncludedInGlobal(scope, asked));
}

/** Whether the first instant is later than the second. `null` is never. */
export function isLater(granted: Date | null, asked: Date | null): boolean {
  if (asked === null) return false;
  return granted === null || granted.getTime() - asked.getTime() > TOLERANCE_MS;
}

/** The role `user` can do nothing that another one cannot. All others are different, so neither is the lesser. */
function isLeastRole(role: string): boolean {
  return isRole(role) && role === 'user';
}

/** The facts that the response should contain and does not, in words. They could not be compared. */
export function unsaidFacts(asked: NewToken, granted: GrantedFacts): readonly string[] {
  const facts: [string, boolean][] = [
    // The API's default is everything, so an empty text is no promise that the token can do nothing.
    ['scope', granted.scopes === undefined || granted.scopes.length === 0],
    ['services', granted.access === undefined],
    ['expiry', granted.expiresAt === undefined],
    ['role', asked.kind === 'automation' && granted.role === undefined],
    ['TLS management', asked.kind === 'automation' && granted.tlsManagement === undefined],
  ];
  return facts.filter(([, isMissing]) => isMissing).map(([fact]) => fact);
}

/** The created token. What the response does not say is as it was asked for. An unknown id is empty. */
export function grantedToken(asked: NewToken, granted: GrantedFacts, now: Date): Token {
  return {
    id: granted.id ?? '',
    userId: granted.userId ?? '',
    customerId: granted.customerId ?? '',
    name: granted.name ?? asked.name,
    scopes: granted.scopes ?? asked.scopes,
    access: granted.access ?? asked.access,
    createdAt: granted.createdAt ?? now,
    lastUsedAt: null,
    lastUsedIp: null,
    lastUsedClient: null,
    expiresAt: granted.expiresAt === undefined ? asked.expiresAt : granted.expiresAt,
    sudoExpiresAt: null,
    automation:
      asked.kind === 'user'
        ? null
        : { role: granted.role ?? asked.role, tlsManagement: granted.tlsManagement ?? null },
  };
}

/** "It has access to all services, not only those you chose." */
export function excessSentence(excess: Excess, timeZone: string): Sentence {
  switch (excess.kind) {
    case 'scopes': {
      const what = [excess.scopes.length === 1 ? 'a scope' : 'scopes'];
      const names = excess.scopes.map(scope => (isScope(scope) ? SCOPE_LABELS[scope] : `“${scope}”`));
      return sentence`It has ${what} you didn’t choose: ${listed(names)}.`;
    }
    case 'all-services':
      return ['It has access to all services, not only those you chose.'];
    case 'services':
      return sentence`It has access to services you didn’t choose: ${listed(excess.serviceIds)}.`;
    case 'expiry':
      return excess.expiresAt === null
        ? ['It never expires.']
        : [`It expires later than you chose, on ${formatInstant(excess.expiresAt, timeZone)}.`];
    case 'role':
      return sentence`It has a role you didn’t choose: ${roleLabel(excess.role)}.`;
    case 'tls':
      return ['It can change TLS certificates and domains on all services.'];
  }
}
