// Tokens as the API sends them: the listed form (wire.md §2.1) and the answer to a creation (§2.2).
import { accessFromIds } from '../domain/access.ts';
import { Secret } from '../domain/secret.ts';
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
    }),
  ),
);

export const tokenListSchema = z.array(tokenSchema);

/** A token that was just created, with the one copy of its secret. */
export type CreatedToken = {
  readonly token: Token;
  readonly secret: Secret;
};

/** Exactly the 11 keys of a recorded creation, in their order. */
const wireCreatedToken = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  user_id: z.string(),
  customer_id: z.string(),
  service_id: z.nullable(z.string()),
  expires_at: optionalInstantSchema,
  created_at: instantSchema,
  updated_at: instantSchema,
  scope: z.string(),
  services: z.array(z.string()),
  access_token: z.string().check(z.minLength(1)),
});

export type WireCreatedToken = z.input<typeof wireCreatedToken>;

export const createdTokenSchema = z.pipe(
  wireCreatedToken,
  z.transform(
    (created): CreatedToken => ({
      token: {
        id: created.id,
        userId: created.user_id,
        customerId: created.customer_id,
        name: created.name,
        scopes: splitScope(created.scope),
        access: accessFromIds(created.services),
        createdAt: created.created_at,
        lastUsedAt: null,
        lastUsedIp: null,
        lastUsedClient: null,
        expiresAt: created.expires_at,
        sudoExpiresAt: null,
      },
      secret: new Secret(created.access_token),
    }),
  ),
);
