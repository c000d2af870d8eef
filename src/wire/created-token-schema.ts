// The response to creating a token, the only one that contains the secret (wire.md §2.2).
import { accessFromIds } from '../domain/access.ts';
import { Secret } from '../domain/secret.ts';
import type { Token } from '../domain/token.ts';
import { instantSchema, optionalInstantSchema } from './date.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import { splitScope } from './token-schema.ts';
import * as z from './zod.ts';

/** A new token, with the only copy of its secret. */
export type CreatedToken = {
  readonly token: Token;
  readonly secret: Secret;
};

/** Facts of a new token that the response does not contain. */
export const NOT_USED_YET = {
  lastUsedAt: null,
  lastUsedIp: null,
  lastUsedClient: null,
  sudoExpiresAt: null,
} as const;

/** The 11 keys of a recorded response, in their order. */
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
        expiresAt: created.expires_at,
        ...NOT_USED_YET,
        automation: null,
      },
      secret: new Secret(created.access_token),
    }),
  ),
);
