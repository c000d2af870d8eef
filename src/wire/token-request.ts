// The request bodies that create and revoke tokens, sign in and enter sudo (wire.md §2.2, §2.7, §3.1, §4).
import { accessToIds } from '../domain/access.ts';
import { CONSOLE_SESSION_NAME, type NewAutomationToken, type NewUserToken } from '../domain/token.ts';
import { formatWireInstant } from './format-date.ts';

/** How long a session token of the console is valid. */
export const SESSION_HOURS = 12;

/** The form for a new user token (wire.md §2.2). Without `services[]` it has all services, without `expires_at` no expiry. */
export function encodeNewToken(token: NewUserToken): URLSearchParams {
  const form = new URLSearchParams({ name: token.name, scope: token.scopes.join(' ') });
  for (const id of accessToIds(token.access)) form.append('services[]', id);
  if (token.expiresAt !== null) form.set('expires_at', formatWireInstant(token.expiresAt));
  return form;
}

/**
 * The JSON for a new automation token (wire.md §3.1). An empty list of services means all. A list needs the flag, or the
 * API of 2026 may ignore it (§3.6).
 */
export function encodeNewAutomationToken(token: NewAutomationToken): object {
  return {
    name: token.name,
    role: token.role,
    scope: token.scopes.join(' '),
    services: accessToIds(token.access),
    ...(token.access.kind === 'limited' ? { limit_services: true } : {}),
    tls_access: token.tlsManagement,
    expires_at: token.expiresAt && formatWireInstant(token.expiresAt),
  };
}

/** The JSON that revokes several tokens in one request (wire.md §2.7). */
export function encodeBulkRevoke(ids: readonly string[]): object {
  return { data: ids.map(id => ({ type: 'token', id })) };
}

/** The form that signs in: it creates a session token of {@link SESSION_HOURS} with login and password. */
export function encodeSignIn(login: string, password: string, now: Date): URLSearchParams {
  return new URLSearchParams({
    name: CONSOLE_SESSION_NAME,
    scope: 'global',
    expires_at: formatWireInstant(new Date(now.getTime() + SESSION_HOURS * 3_600_000)),
    username: login,
    password,
  });
}

/** The form that enters sudo for the session of the request's key (wire.md §4). */
export function encodeSudo(login: string, password: string): URLSearchParams {
  return new URLSearchParams({ username: login, password });
}
