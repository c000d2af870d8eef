// Converts automation tokens to their three wire formats: list item, detail, and created token (wire.md §3).
import type {
  WireAutomationToken,
  WireAutomationTokenDetail,
  WireAutomationTokenPage,
  WireCreatedAutomationToken,
} from '../../wire/automation-token-schema.ts';
import { formatWireInstant } from '../../wire/format-date.ts';
import type { MockAutomationToken } from '../model/model.ts';
import { type Paging, pageOf } from '../request/paging.ts';
import { instantOrNull } from './tokens-and-account.ts';

export function wireAutomationPage(
  tokens: readonly MockAutomationToken[],
  paging: Paging,
): WireAutomationTokenPage {
  return {
    data: pageOf(tokens, paging).map(wireAutomationToken),
    meta: {
      per_page: paging.perPage,
      current_page: paging.page,
      record_count: tokens.length,
      total_pages: Math.ceil(tokens.length / paging.perPage),
    },
  };
}

function wireAutomationToken(token: MockAutomationToken): WireAutomationToken {
  return {
    id: token.id,
    creator_id: token.userId,
    customer_id: token.customerId,
    name: token.name,
    access_token: '',
    role: token.automation.role,
    ip: token.ip,
    user_agent: token.userAgent,
    scopes: token.scope,
    services: [...token.services],
    service_id: null,
    sudo_expires_at: null,
    last_used_at: instantOrNull(token.lastUsedAt),
    created_at: formatWireInstant(token.createdAt),
    expires_at: instantOrNull(token.expiresAt),
    tls_access: token.automation.tlsManagement,
    ...limitField(token),
  };
}

/** Here `null` means all services; the other two formats use an empty list. */
export function wireAutomationDetail(token: MockAutomationToken): WireAutomationTokenDetail {
  return {
    id: token.id,
    services: token.services.length === 0 && !token.automation.limitsServices ? null : [...token.services],
    name: token.name,
    role: token.automation.role,
    access_token: '',
    scope: token.scope,
    ip: token.ip,
    created_at: formatWireInstant(token.createdAt),
    last_used_at: instantOrNull(token.lastUsedAt),
    expires_at: instantOrNull(token.expiresAt),
    user_agent: token.userAgent,
    ...limitField(token),
  };
}

/** Missing values are empty strings here, not `null`. */
export function wireCreatedAutomation(
  token: MockAutomationToken,
  secret: string,
): WireCreatedAutomationToken {
  return {
    id: token.id,
    services: [...token.services],
    name: token.name,
    role: token.automation.role,
    access_token: secret,
    scope: token.scope,
    ip: '',
    created_at: formatWireInstant(token.createdAt),
    last_used_at: '',
    expires_at: instantOrNull(token.expiresAt) ?? '',
    user_agent: '',
    tls_access: token.automation.tlsManagement,
    customer_id: token.customerId,
    ...limitField(token),
  };
}

/** Missing for clients that do not send it: their responses have the recorded keys (wire.md §3.1). */
function limitField({ automation }: MockAutomationToken): { readonly limit_services?: boolean } {
  return automation.limitsServices === null ? {} : { limit_services: automation.limitsServices };
}
