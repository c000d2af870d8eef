// Schemas of users, the account and its services (wire.md §5).
import { ROLES } from '../domain/role.ts';
import type { Service } from '../domain/service.ts';
import type { Account, User } from '../domain/user.ts';
import { instantSchema, optionalInstantSchema } from './date.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import * as z from './zod.ts';

/** The 13 keys of a recorded user, in their order. */
const wireUser = z.object({
  id: nonEmptyTextSchema,
  created_at: instantSchema,
  updated_at: instantSchema,
  name: z.string(),
  customer_id: z.string(),
  require_new_password: z.nullable(z.boolean()),
  role: z.enum(ROLES),
  login: z.string(),
  deleted_at: optionalInstantSchema,
  locked: z.nullable(z.boolean()),
  two_factor_auth_enabled: z.nullable(z.boolean()),
  limit_services: z.boolean(),
  last_active_at: optionalInstantSchema,
});

export type WireUser = z.input<typeof wireUser>;

export const userSchema = z.pipe(
  wireUser,
  z.transform(
    (user): User => ({
      id: user.id,
      name: user.name,
      login: user.login,
      role: user.role,
      customerId: user.customer_id,
      twoFactor: user.two_factor_auth_enabled === true,
      locked: user.locked === true,
      lastActiveAt: user.last_active_at,
    }),
  ),
);

/** `GET /customer/{id}/users`: a bare array, unpaged (wire.md §5.1). */
export const userListSchema = z.array(userSchema);

/** Only the keys that the console reads are required. */
const wireCustomer = z.object({
  id: nonEmptyTextSchema,
  name: z.string(),
  force_2fa: z.boolean(),
  force_sso: z.boolean(),
});

/** The account as the mock sends it: all documented keys, in their order (wire.md §5.3). */
export type WireCustomer = z.input<typeof wireCustomer> & {
  owner_id: string | null;
  created_at: string | null;
  updated_at: string | null;
  deleted_at: string | null;
  billing_contact_id: string | null;
  billing_network_type: string | null;
  billing_ref: string | null;
  can_configure_wordpress: boolean | null;
  can_reset_passwords: boolean | null;
  can_upload_vcl: boolean | null;
  has_account_panel: boolean | null;
  has_improved_events: boolean | null;
  has_improved_ssl_config: boolean | null;
  has_openstack_logging: boolean | null;
  has_pci: boolean | null;
  has_pci_passwords: boolean | null;
  ip_whitelist: string | null;
  legal_contact_id: string | null;
  phone_number: string | null;
  postal_address: string | null;
  pricing_plan: string | null;
  pricing_plan_id: string | null;
  security_contact_id: string | null;
  technical_contact_id: string | null;
};

export const customerSchema = z.pipe(
  wireCustomer,
  z.transform(
    (customer): Account => ({
      id: customer.id,
      name: customer.name,
      forcesSso: customer.force_sso,
      forcesTwoFactor: customer.force_2fa,
    }),
  ),
);

const wireService = z.object({
  id: nonEmptyTextSchema,
  name: z.string(),
});

/** A service as the mock sends it. The console reads only its id and name. */
export type WireService = z.input<typeof wireService> & {
  type: 'vcl' | 'wasm';
  comment: string;
  customer_id: string;
  version: number;
  paused: boolean;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  versions: readonly WireServiceVersion[];
};

export type WireServiceVersion = {
  number: number;
  service_id: string;
  active: boolean;
  locked: boolean;
  deployed: boolean;
  staging: boolean;
  testing: boolean;
  comment: string;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
};

export const serviceListSchema = z.array(
  z.pipe(
    wireService,
    z.transform((service): Service => ({ id: service.id, name: service.name })),
  ),
);
