// The answer to a creation, which alone carries the secret (wire.md §2.2).
import { accessFromIds } from '../domain/access.ts';
import { Secret } from '../domain/secret.ts';
import type { Token } from '../domain/token.ts';
import { instantSchema, optionalInstantSchema } from './date.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import { splitScope } from './token-schema.ts';
import * as z from './zod.ts';

/** A token that was just created, with the one copy of its secret. */
export type CreatedToken = {
  readonly token: Token;
  readonly secret: Secret;
};

/** Exactly the 11 keys of a recorded creation, in their order. */
const wireCreatedToken = z.object({
  id: nonEmptyTextSchema,
  name: z.string(),
  user_id: z.string(),
  customer_id: z.string(),
  service_id: z.nullable(z.string()),
  expires_at: optionalInstantSchema,
  created_at: instantSchema,
  updated_at: instantSchema,
  scope: z.string(),
  services: z.array(z.string()),
  access_token: nonEmptyTextSchema,
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
        automation: null,
      },
      secret: new Secret(created.access_token),
    }),
  ),
);
