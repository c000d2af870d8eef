// Schema of the tokens that the API lists (wire.md §2.1).
import * as v from 'valibot';
import { accessOf } from '../domain/access.ts';
import type { Token } from '../domain/token.ts';
import { parseInstant, parseOptionalInstant } from './date.ts';
import { guardOf } from './guard.ts';
import { listingSchema } from './listing-schema.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import { schemaOf } from './schema.ts';
import { splitScope } from './scopes.ts';

/** A text that may be `null` or missing, as in the responses of other versions of the API. */
const text = v.nullish(v.string());

/** Only the keys that the console reads. All but three may be missing. */
const wireToken = v.object({
  id: nonEmptyTextSchema,
  user_id: text,
  customer_id: text,
  name: text,
  last_used_at: text,
  created_at: v.string(),
  expires_at: text,
  ip: text,
  user_agent: text,
  sudo_expires_at: text,
  scope: v.string(),
  services: v.nullish(v.array(v.string())),
  limit_services: v.nullish(v.boolean()),
});

/** A token as the mock sends it: the 14 keys of a recording, in their order. */
export type WireToken = {
  id: string;
  user_id: string;
  customer_id: string;
  name: string;
  last_used_at: string | null;
  created_at: string;
  expires_at: string | null;
  ip: string | null;
  user_agent: string | null;
  sudo_expires_at: string | null;
  scopes: string[];
  scope: string;
  services: string[];
  service_id: string | null;
};

const isWireToken = guardOf(wireToken);

/** Reads one row of a list, which can have 100,000. @returns `null` if it cannot be read. */
export function parseToken(row: unknown): Token | null {
  return isWireToken(row) ? readToken(row) : null;
}

/** @returns `null` if one of the instants is malformed. */
function readToken(token: v.InferInput<typeof wireToken>): Token | null {
  const createdAt = parseInstant(token.created_at);
  const lastUsedAt = parseOptionalInstant(token.last_used_at);
  const expiresAt = parseOptionalInstant(token.expires_at);
  const sudoExpiresAt = parseOptionalInstant(token.sudo_expires_at);
  const isRead =
    createdAt !== null && lastUsedAt !== undefined && expiresAt !== undefined && sudoExpiresAt !== undefined;
  if (!isRead) return null;
  return {
    id: token.id,
    userId: token.user_id ?? '',
    customerId: token.customer_id ?? '',
    name: token.name ?? '',
    scopes: splitScope(token.scope),
    access: accessOf(token.services, token.limit_services),
    createdAt,
    lastUsedAt,
    lastUsedIp: token.ip || null,
    lastUsedClient: token.user_agent || null,
    expiresAt,
    sudoExpiresAt,
    automation: null,
  };
}

export const tokenSchema = schemaOf(parseToken);

export const tokenListSchema = listingSchema(parseToken);
