// Automation tokens as the API lists and creates them (wire.md §3).
import * as v from 'valibot';
import { accessOf } from '../domain/access.ts';
import type { Role } from '../domain/role.ts';
import type { Token } from '../domain/token.ts';
import { countSchema } from './count-schema.ts';
import { instantSchema, optionalInstantSchema } from './date.ts';
import { listingSchema } from './listing-schema.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import { readBy, schemaOf } from './schema.ts';
import { readScopes } from './scopes.ts';

const text = v.nullish(v.string());
const flag = v.nullish(v.boolean());

/**
 * Only the keys that the console reads. Of the fields added in 2026 that is `limit_services` (wire.md §3.6). All but
 * the id, the scopes and the creation may be missing.
 */
const wireAutomationToken = v.object({
  id: nonEmptyTextSchema,
  creator_id: text,
  customer_id: text,
  name: text,
  // Not an enumeration: the API may add roles.
  role: text,
  ip: text,
  user_agent: text,
  scopes: v.nullish(v.unknown()),
  scope: v.nullish(v.unknown()),
  services: v.nullish(v.array(v.string())),
  limit_services: flag,
  sudo_expires_at: optionalInstantSchema,
  last_used_at: optionalInstantSchema,
  created_at: instantSchema,
  expires_at: optionalInstantSchema,
  tls_access: flag,
});

/** An automation token as the mock sends it: the 16 keys of a recorded item, in their order. Only here `scopes` is a string. */
export type WireAutomationToken = {
  id: string;
  creator_id: string;
  customer_id: string;
  name: string;
  access_token: string;
  role: Role;
  ip: string | null;
  user_agent: string | null;
  scopes: string;
  services: string[] | null;
  service_id: string | null;
  sudo_expires_at: string | null;
  last_used_at: string | null;
  created_at: string;
  expires_at: string | null;
  tls_access: boolean;
  limit_services?: boolean;
};

const readWireToken = readBy(wireAutomationToken);

function parseAutomationToken(row: unknown): Token | null {
  const token = readWireToken(row);
  const scopes = token === null ? undefined : readScopes(token.scopes, token.scope);
  if (token === null || scopes === undefined) return null;
  return {
    id: token.id,
    userId: token.creator_id ?? '',
    customerId: token.customer_id ?? '',
    name: token.name ?? '',
    scopes,
    access: accessOf(token.services, token.limit_services),
    createdAt: token.created_at,
    lastUsedAt: token.last_used_at,
    lastUsedIp: token.ip || null,
    lastUsedClient: token.user_agent || null,
    expiresAt: token.expires_at,
    sudoExpiresAt: token.sudo_expires_at,
    automation: { role: token.role ?? '', tlsManagement: token.tls_access ?? null },
  };
}

/** One token by its id (wire.md §3.3). */
export const automationTokenSchema = schemaOf(parseAutomationToken);

/** One page of the list: an object, not an array, and without a `Link` header (wire.md §3.2). */
export const automationTokenPageSchema = v.object({
  data: listingSchema(parseAutomationToken),
  meta: v.object({ total_pages: countSchema }),
});

export type WireAutomationTokenPage = {
  data: WireAutomationToken[];
  meta: { per_page: number; current_page: number; record_count: number; total_pages: number };
};

/** `GET /automation-tokens/{id}`: the 11 recorded keys, in their order. */
export type WireAutomationTokenDetail = {
  id: string;
  services: string[] | null;
  name: string;
  role: string;
  access_token: string;
  scope: string;
  ip: string | null;
  created_at: string;
  last_used_at: string | null;
  expires_at: string | null;
  user_agent: string | null;
  limit_services?: boolean;
};

/** The 13 keys of a recorded response to a creation, in their order. Empty strings mean none (wire.md §3.1). */
export type WireCreatedAutomationToken = {
  id: string;
  services: string[] | null;
  name: string;
  role: Role;
  access_token: string;
  scope: string;
  ip: string | null;
  created_at: string;
  last_used_at: string | null;
  expires_at: string | null;
  user_agent: string | null;
  tls_access: boolean | null;
  customer_id: string;
  limit_services?: boolean;
};
