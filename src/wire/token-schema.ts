// Schema of the tokens that the API lists (wire.md §2.1).
import { accessFromIds } from '../domain/access.ts';
import type { Token } from '../domain/token.ts';
import { parseInstant, parseOptionalInstant } from './date.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import * as z from './zod.ts';

/** Splits a list such as "purge_all global:read" at spaces. The order is kept, empty entries are dropped. */
export function splitScope(scope: string): string[] {
  return scope.split(' ').filter(word => word !== '');
}

/** The 14 keys of a recorded token, in their order. */
export const wireToken = z.object({
  id: nonEmptyTextSchema,
  user_id: z.string(),
  customer_id: z.string(),
  name: z.string(),
  last_used_at: z.nullable(z.string()),
  created_at: z.string(),
  expires_at: z.nullable(z.string()),
  ip: z.nullable(z.string()),
  user_agent: z.nullable(z.string()),
  sudo_expires_at: z.nullable(z.string()),
  scopes: z.array(z.string()),
  scope: z.string(),
  services: z.array(z.string()),
  service_id: z.nullable(z.string()),
});

export type WireToken = z.input<typeof wireToken>;

/** @returns `null` if one of the instants is malformed. */
export function readToken(token: WireToken): Token | null {
  const createdAt = parseInstant(token.created_at);
  const lastUsedAt = parseOptionalInstant(token.last_used_at);
  const expiresAt = parseOptionalInstant(token.expires_at);
  const sudoExpiresAt = parseOptionalInstant(token.sudo_expires_at);
  const isRead =
    createdAt !== null && lastUsedAt !== undefined && expiresAt !== undefined && sudoExpiresAt !== undefined;
  if (!isRead) return null;
  return {
    id: token.id,
    userId: token.user_id,
    customerId: token.customer_id,
    name: token.name,
    scopes: splitScope(token.scope),
    access: accessFromIds(token.services),
    createdAt,
    lastUsedAt,
    lastUsedIp: token.ip || null,
    lastUsedClient: token.user_agent || null,
    expiresAt,
    sudoExpiresAt,
    automation: null,
  };
}

export const tokenSchema = z.pipe(
  wireToken,
  z.transform((token, { issues }) => {
    const read = readToken(token);
    if (read !== null) return read;
    issues.push({ code: 'custom', message: 'Contains a text that is not an ISO 8601 instant', input: token });
    return z.NEVER;
  }),
);

export const tokenListSchema = z.array(tokenSchema);
