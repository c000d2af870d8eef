// Converts tokens, users, accounts and services to their wire formats, as recorded (wire.md §2, §5).
import type { WireCustomer, WireUser } from '../../wire/account-schema.ts';
import type { WireCreatedToken } from '../../wire/created-token-schema.ts';
import { formatWireInstant } from '../../wire/format-date.ts';
import { splitScope } from '../../wire/scopes.ts';
import type { WireService } from '../../wire/service-schema.ts';
import type { WireToken } from '../../wire/token-schema.ts';
import type { WireVerify } from '../../wire/verify.ts';
import { automationUserId } from '../model/automation-user.ts';
import {
  type Actor,
  isAutomationToken,
  type MockAccount,
  type MockService,
  type MockToken,
  type MockUser,
} from '../model/model.ts';

export function wireToken(token: MockToken): WireToken {
  return {
    id: token.id,
    user_id: isAutomationToken(token) ? automationUserId(token.id) : token.userId,
    customer_id: token.customerId,
    name: token.name,
    last_used_at: instantOrNull(token.lastUsedAt),
    created_at: formatWireInstant(token.createdAt),
    expires_at: instantOrNull(token.expiresAt),
    ip: token.ip,
    user_agent: token.userAgent,
    sudo_expires_at: instantOrNull(token.sudoExpiresAt),
    scopes: splitScope(token.scope),
    scope: token.scope,
    services: [...token.services],
    service_id: lastService(token),
  };
}

export function wireCreatedToken(token: MockToken, secret: string): WireCreatedToken {
  return {
    id: token.id,
    name: token.name,
    user_id: token.userId,
    customer_id: token.customerId,
    service_id: lastService(token),
    expires_at: instantOrNull(token.expiresAt),
    created_at: formatWireInstant(token.createdAt),
    updated_at: formatWireInstant(token.createdAt),
    scope: token.scope,
    services: [...token.services],
    access_token: secret,
  };
}

export function wireUser(user: MockUser): WireUser {
  return {
    id: user.id,
    created_at: formatWireInstant(user.createdAt),
    updated_at: formatWireInstant(user.createdAt),
    name: user.name,
    customer_id: user.customerId,
    require_new_password: false,
    role: user.role,
    login: user.login,
    deleted_at: null,
    locked: user.locked,
    two_factor_auth_enabled: user.twoFactor,
    limit_services: false,
    last_active_at: instantOrNull(user.lastActiveAt),
  };
}

/** Most values are our own choice: the only recording is from 2014 (wire.md §5.3). */
export function wireCustomer(account: MockAccount): WireCustomer {
  return {
    id: account.id,
    name: account.name,
    owner_id: account.ownerId,
    created_at: formatWireInstant(account.createdAt),
    updated_at: formatWireInstant(account.createdAt),
    deleted_at: null,
    billing_contact_id: null,
    billing_network_type: 'public',
    billing_ref: null,
    can_configure_wordpress: null,
    can_reset_passwords: true,
    can_upload_vcl: true,
    force_2fa: account.forcesTwoFactor,
    force_sso: account.forcesSso,
    has_account_panel: true,
    has_improved_events: true,
    has_improved_ssl_config: false,
    has_openstack_logging: false,
    has_pci: false,
    has_pci_passwords: false,
    ip_whitelist: '0.0.0.0/0',
    legal_contact_id: null,
    phone_number: '+44 20 7946 0000',
    postal_address: null,
    pricing_plan: 'customer',
    pricing_plan_id: 'customer',
    security_contact_id: null,
    technical_contact_id: null,
  };
}

export function wireService(service: MockService): WireService {
  const createdAt = formatWireInstant(service.createdAt);
  return {
    id: service.id,
    name: service.name,
    type: service.type,
    comment: service.comment,
    customer_id: service.customerId,
    version: service.version,
    paused: false,
    created_at: createdAt,
    updated_at: createdAt,
    deleted_at: null,
    versions: [
      {
        number: service.version,
        service_id: service.id,
        active: service.active,
        locked: service.active,
        deployed: false,
        staging: false,
        testing: false,
        comment: '',
        created_at: createdAt,
        updated_at: createdAt,
        deleted_at: null,
      },
    ],
  };
}

export function wireVerify(
  { user, token }: Actor,
  account: MockAccount,
  services: readonly MockService[] | null,
): WireVerify {
  return {
    customer: { id: account.id, name: account.name },
    user: { id: user.id, name: user.name, login: user.login },
    services: services && Object.fromEntries(services.map(({ id, name }) => [id, name])),
    token: {
      id: token.id,
      name: token.name,
      created_at: formatWireInstant(token.createdAt),
      expires_at: instantOrNull(token.expiresAt),
      scope: token.scope,
      sudo_expires_at: instantOrNull(token.sudoExpiresAt),
    },
  };
}

export function instantOrNull(instant: Date | null): string | null {
  return instant && formatWireInstant(instant);
}

/** The legacy field `service_id`: with several services, the last one (wire.md §2.1). */
function lastService({ services }: MockToken): string | null {
  return services.at(-1) ?? null;
}
