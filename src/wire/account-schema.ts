// The person, the account and its services (wire.md §5).
import { ROLES } from '../domain/role.ts';
import type { Service } from '../domain/service.ts';
import type { Account, User } from '../domain/user.ts';
import { instantSchema, optionalInstantSchema } from './date.ts';
import * as z from './zod.ts';

/** Exactly the 13 keys of a recorded user, in their order. */
const wireUser = z.object({
  id: z.string().check(z.minLength(1)),
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

const text = z.nullable(z.string());
const flag = z.nullable(z.boolean());

/**
 * The keys that the documentation names, in its order. Only four of them matter to the console, so only
 * those are demanded of an answer; the mock sends all.
 */
const wireCustomer = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  owner_id: z.optional(text),
  created_at: z.optional(text),
  updated_at: z.optional(text),
  deleted_at: z.optional(text),
  billing_contact_id: z.optional(text),
  billing_network_type: z.optional(text),
  billing_ref: z.optional(text),
  can_configure_wordpress: z.optional(flag),
  can_reset_passwords: z.optional(flag),
  can_upload_vcl: z.optional(flag),
  force_2fa: z.boolean(),
  force_sso: z.boolean(),
  has_account_panel: z.optional(flag),
  has_improved_events: z.optional(flag),
  has_improved_ssl_config: z.optional(flag),
  has_openstack_logging: z.optional(flag),
  has_pci: z.optional(flag),
  has_pci_passwords: z.optional(flag),
  ip_whitelist: z.optional(text),
  legal_contact_id: z.optional(text),
  phone_number: z.optional(text),
  postal_address: z.optional(text),
  pricing_plan: z.optional(text),
  pricing_plan_id: z.optional(text),
  security_contact_id: z.optional(text),
  technical_contact_id: z.optional(text),
});

export type WireCustomer = Required<z.input<typeof wireCustomer>>;

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
  id: z.string().check(z.minLength(1)),
  name: z.string(),
});

/** What the mock sends of a service; the console reads only its id and name. */
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
