// Schemas of users and the account (wire.md §5).
import * as v from 'valibot';
import type { Role } from '../domain/role.ts';
import type { Account, User } from '../domain/user.ts';
import { optionalInstantSchema } from './date.ts';
import { listingSchema } from './listing-schema.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import { readBy } from './schema.ts';

const text = v.nullish(v.string());
const flag = v.nullish(v.boolean());

/** Only the keys that the console reads. All but the id may be missing. */
const wireUser = v.object({
  id: nonEmptyTextSchema,
  name: text,
  customer_id: text,
  // Not an enumeration: the API may add roles.
  role: text,
  login: text,
  locked: flag,
  two_factor_auth_enabled: flag,
  last_active_at: optionalInstantSchema,
});

/** A user as the mock sends it: the 13 keys of a recording, in their order. */
export type WireUser = {
  id: string;
  created_at: string;
  updated_at: string;
  name: string;
  customer_id: string;
  require_new_password: boolean | null;
  role: Role;
  login: string;
  deleted_at: string | null;
  locked: boolean | null;
  two_factor_auth_enabled: boolean | null;
  limit_services: boolean;
  last_active_at: string | null;
};

export const userSchema = v.pipe(
  wireUser,
  v.transform(
    (user): User => ({
      id: user.id,
      name: user.name ?? '',
      // It is what people type to confirm that this user is to be deleted.
      login: user.login || user.id,
      role: user.role ?? '',
      customerId: user.customer_id ?? '',
      twoFactor: user.two_factor_auth_enabled === true,
      locked: user.locked === true,
      lastActiveAt: user.last_active_at,
    }),
  ),
);

/** `GET /customer/{id}/users`: a bare array, unpaged (wire.md §5.1). */
export const userListSchema = listingSchema(readBy(userSchema));

/** Only the keys that the console reads. */
const wireCustomer = v.object({
  id: nonEmptyTextSchema,
  name: text,
  force_2fa: flag,
  force_sso: flag,
});

/** The account as the mock sends it: all documented keys, in their order (wire.md §5.3). */
export type WireCustomer = {
  id: string;
  name: string;
  force_2fa: boolean;
  force_sso: boolean;
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

export const customerSchema = v.pipe(
  wireCustomer,
  v.transform(
    (customer): Account => ({
      id: customer.id,
      name: customer.name ?? customer.id,
      forcesSso: customer.force_sso === true,
      forcesTwoFactor: customer.force_2fa === true,
    }),
  ),
);
