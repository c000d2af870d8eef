// The response to creating a token, the only one that contains the secret (wire.md §2.2).
import { type Access, ALL_SERVICES, accessOf } from '../domain/access.ts';
import type { GrantedFacts } from '../domain/granted.ts';
import { Secret } from '../domain/secret.ts';
import { parseInstant, parseOptionalInstant } from './date.ts';
import { schemaOf } from './schema.ts';
import { isTextList, readScopes } from './scopes.ts';

/** The secret of a new token, its only copy, and what the response says of the token. */
export type CreationAnswer = {
  readonly secret: Secret;
  readonly granted: GrantedFacts;
};

/** The 11 keys of a recorded response, in their order. */
export type WireCreatedToken = {
  id: string;
  name: string;
  user_id: string;
  customer_id: string;
  service_id: string | null;
  expires_at: string | null;
  created_at: string;
  updated_at: string;
  scope: string;
  services: string[];
  access_token: string;
};

/**
 * Only the secret is required: it exists nowhere else, so nothing that is wrong with the rest may lose it. Serves tokens
 * of both types.
 */
export const createdTokenSchema = schemaOf<CreationAnswer>(answer => {
  const fields = isRecord(answer) ? answer : {};
  const secret = textOf(fields.access_token);
  return secret === undefined ? null : { secret: new Secret(secret), granted: grantedFacts(fields) };
});

function grantedFacts(fields: Readonly<Record<string, unknown>>): GrantedFacts {
  const { tls_access: tls } = fields;
  return {
    id: textOf(fields.id),
    name: textOf(fields.name),
    userId: textOf(fields.user_id),
    customerId: textOf(fields.customer_id),
    scopes: allScopes(fields.scope, fields.scopes),
    access: grantedAccess(fields.services, fields.limit_services),
    createdAt: (typeof fields.created_at === 'string' && parseInstant(fields.created_at)) || undefined,
    expiresAt: grantedExpiry(fields.expires_at),
    role: textOf(fields.role),
    otherRoles: otherRoles(fields.roles, fields.role),
    // Missing in the recording of 2024.
    tlsManagement: tls === undefined || tls === null ? null : typeof tls === 'boolean' ? tls : undefined,
  };
}

/** Those of both fields: the one that says less may be wrong. */
function allScopes(...fields: readonly unknown[]): readonly string[] | undefined {
  const scopes = fields.map(field => readScopes(field)).filter(each => each !== undefined);
  return scopes.length === 0 ? undefined : [...new Set(scopes.flat())];
}

/** Since 2026 a token can have several roles, of which `role` is one (wire.md §3.6). A single one is that one. */
function otherRoles(roles: unknown, role: unknown): readonly string[] {
  if (!Array.isArray(roles) || roles.length < 2) return [];
  const names = roles.map(each => (isRecord(each) ? (textOf(each.name) ?? textOf(each.id)) : textOf(each)));
  return names.map(name => name ?? '?').filter(name => name !== role);
}

function grantedAccess(services: unknown, limitsServices: unknown): Access | undefined {
  const isFlag =
    limitsServices === undefined || limitsServices === null || typeof limitsServices === 'boolean';
  if (!isFlag) return undefined;
  const flag = typeof limitsServices === 'boolean' ? limitsServices : null;
  if (services === null || isTextList(services)) return accessOf(services, flag);
  return flag === false ? ALL_SERVICES : undefined;
}

/** An empty string means never in the response for automation tokens (wire.md §3.1). */
function grantedExpiry(text: unknown): Date | null | undefined {
  return text === null || typeof text === 'string' ? parseOptionalInstant(text) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
