// Automation tokens as the API lists and creates them (wire.md §3).
import { accessFromIds } from '../domain/access.ts';
import { ROLES } from '../domain/role.ts';
import { Secret } from '../domain/secret.ts';
import type { Token } from '../domain/token.ts';
import { countSchema } from './count-schema.ts';
import { type CreatedToken, NOT_USED_YET } from './created-token-schema.ts';
import { instantSchema, optionalInstantSchema } from './date.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import { splitScope } from './token-schema.ts';
import * as z from './zod.ts';

/** A role in the `roles` field of 2026 (wire.md §3.6). */
const namedRole = z.object({ id: z.string(), name: z.optional(z.string()) });

/** Fields added in 2026. All are optional, and their restrictions are not read as access (wire.md §3.6). */
const newerFields = {
  roles: z.optional(z.nullable(z.array(namedRole))),
  limit_services: z.optional(z.nullable(z.boolean())),
  limit_workspaces: z.optional(z.nullable(z.boolean())),
  workspaces: z.optional(z.nullable(z.array(z.string()))),
};

/** The 16 keys of a recorded item, in their order. Only here `scopes` is a string. */
const wireAutomationToken = z.object({
  id: nonEmptyTextSchema,
  creator_id: z.string(),
  customer_id: z.string(),
  name: z.string(),
  access_token: z.string(),
  role: z.enum(ROLES),
  ip: z.nullable(z.string()),
  user_agent: z.nullable(z.string()),
  scopes: z.string(),
  services: z.nullable(z.array(z.string())),
  service_id: z.nullable(z.string()),
  sudo_expires_at: optionalInstantSchema,
  last_used_at: optionalInstantSchema,
  created_at: instantSchema,
  expires_at: optionalInstantSchema,
  tls_access: z.boolean(),
  ...newerFields,
});

export type WireAutomationToken = z.input<typeof wireAutomationToken>;

export const automationTokenSchema = z.pipe(
  wireAutomationToken,
  z.transform(
    (token): Token => ({
      id: token.id,
      userId: token.creator_id,
      customerId: token.customer_id,
      name: token.name,
      scopes: splitScope(token.scopes),
      access: accessFromIds(token.services ?? []),
      createdAt: token.created_at,
      lastUsedAt: token.last_used_at,
      lastUsedIp: token.ip || null,
      lastUsedClient: token.user_agent || null,
      expiresAt: token.expires_at,
      sudoExpiresAt: token.sudo_expires_at,
      automation: { role: token.role, tlsManagement: token.tls_access },
    }),
  ),
);

/** One page of the list: an object, not an array, and without a `Link` header (wire.md §3.2). */
export const automationTokenPageSchema = z.object({
  data: z.array(automationTokenSchema),
  meta: z.object({
    per_page: countSchema,
    current_page: countSchema,
    record_count: countSchema,
    total_pages: countSchema,
  }),
});

export type WireAutomationTokenPage = {
  data: WireAutomationToken[];
  meta: { per_page: number; current_page: number; record_count: number; total_pages: number };
};

/** `GET /automation-tokens/{id}`: the 11 recorded keys, in their order. The console does not use it. */
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
};

/** The 13 keys of a recorded response to a creation, in their order. Empty strings mean none (wire.md §3.1). */
const wireCreatedAutomationToken = z.object({
  id: nonEmptyTextSchema,
  services: z.nullable(z.array(z.string())),
  name: z.string(),
  role: z.enum(ROLES),
  access_token: nonEmptyTextSchema,
  scope: z.string(),
  ip: z.optional(z.nullable(z.string())),
  created_at: instantSchema,
  last_used_at: z.optional(optionalInstantSchema),
  expires_at: optionalInstantSchema,
  user_agent: z.optional(z.nullable(z.string())),
  // Missing in the recording of 2024.
  tls_access: z.optional(z.nullable(z.boolean())),
  customer_id: z.optional(z.string()),
  ...newerFields,
});

export type WireCreatedAutomationToken = Required<
  Omit<z.input<typeof wireCreatedAutomationToken>, keyof typeof newerFields>
>;

/** The response has no creator and sometimes no account: both are those of the current user. */
export const createdAutomationTokenSchema = z.pipe(
  wireCreatedAutomationToken,
  z.transform(
    (created): CreatedToken => ({
      token: {
        id: created.id,
        userId: '',
        customerId: created.customer_id ?? '',
        name: created.name,
        scopes: splitScope(created.scope),
        access: accessFromIds(created.services ?? []),
        createdAt: created.created_at,
        expiresAt: created.expires_at,
        ...NOT_USED_YET,
        automation: { role: created.role, tlsManagement: created.tls_access ?? null },
      },
      secret: new Secret(created.access_token),
    }),
  ),
);
