// Automation tokens as the API lists and creates them (wire.md §3).
import { accessFromIds } from '../domain/access.ts';
import { ROLES } from '../domain/role.ts';
import { Secret } from '../domain/secret.ts';
import type { Token } from '../domain/token.ts';
import { countSchema } from './count-schema.ts';
import type { CreatedToken } from './created-token-schema.ts';
import { instantSchema, optionalInstantSchema } from './date.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import { splitScope } from './token-schema.ts';
import * as z from './zod.ts';

/** An id and a name: what the answers of 2026 add for roles (wire.md §3.6). */
const namedRole = z.object({ id: z.string(), name: z.optional(z.string()) });

/** The fields of 2026: tolerated, never needed. Restrictions they add are not read as access (wire.md §3.6). */
const newerFields = {
  roles: z.optional(z.nullable(z.array(namedRole))),
  limit_services: z.optional(z.nullable(z.boolean())),
  limit_workspaces: z.optional(z.nullable(z.boolean())),
  workspaces: z.optional(z.nullable(z.array(z.string()))),
};

/** Exactly the 16 keys of a recorded item, in their order. `scopes` is a string here, and only here. */
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

/** The envelope of the list: an object, not an array, and no `Link` header (wire.md §3.2). */
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

/** `GET /automation-tokens/{id}`: exactly the 11 recorded keys, in their order. The console never asks for it. */
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

/** The 13 keys of a recorded creation, in their order; empty strings mean none (wire.md §3.1). */
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
  // Absent in the recording of 2024.
  tls_access: z.optional(z.nullable(z.boolean())),
  customer_id: z.optional(z.string()),
  ...newerFields,
});

export type WireCreatedAutomationToken = Required<
  Omit<z.input<typeof wireCreatedAutomationToken>, keyof typeof newerFields>
>;

/** The answer names neither creator nor, at times, account: both are who asked. */
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
        lastUsedAt: null,
        lastUsedIp: null,
        lastUsedClient: null,
        expiresAt: created.expires_at,
        sudoExpiresAt: null,
        automation: { role: created.role, tlsManagement: created.tls_access ?? null },
      },
      secret: new Secret(created.access_token),
    }),
  ),
);
