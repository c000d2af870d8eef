// Tokens as the API lists them (wire.md §2.1).
import { accessFromIds } from '../domain/access.ts';
import type { Token } from '../domain/token.ts';
import { instantSchema, optionalInstantSchema } from './date.ts';
import * as z from './zod.ts';

/** "purge_all global:read" in the order given; empty words fall out. */
export function splitScope(scope: string): string[] {
  return scope.split(' ').filter(word => word !== '');
}

/** Exactly the 14 keys of a recorded token, in their order. */
const wireToken = z.object({
  id: z.string().check(z.minLength(1)),
  user_id: z.string(),
  customer_id: z.string(),
  name: z.string(),
  last_used_at: optionalInstantSchema,
  created_at: instantSchema,
  expires_at: optionalInstantSchema,
  ip: z.nullable(z.string()),
  user_agent: z.nullable(z.string()),
  sudo_expires_at: optionalInstantSchema,
  scopes: z.array(z.string()),
  scope: z.string(),
  services: z.array(z.string()),
  service_id: z.nullable(z.string()),
});

export type WireToken = z.input<typeof wireToken>;

export const tokenSchema = z.pipe(
  wireToken,
  z.transform(
    (token): Token => ({
      id: token.id,
      userId: token.user_id,
      customerId: token.customer_id,
      name: token.name,
      scopes: splitScope(token.scope),
      access: accessFromIds(token.services),
      createdAt: token.created_at,
      lastUsedAt: token.last_used_at,
      lastUsedIp: token.ip || null,
      lastUsedClient: token.user_agent || null,
      expiresAt: token.expires_at,
      sudoExpiresAt: token.sudo_expires_at,
      automation: null,
    }),
  ),
);

export const tokenListSchema = z.array(tokenSchema);
