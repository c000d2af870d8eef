// The forms that create and confirm: `POST /tokens` and `POST /sudo`, form-encoded (wire.md §2.2, §4).
import { accessToIds } from '../domain/access.ts';
import { CONSOLE_SESSION_NAME, type NewAutomationToken, type NewUserToken } from '../domain/token.ts';
import { formatWireInstant } from './date.ts';

/** How long a session of the console lasts. */
export const SESSION_HOURS = 12;

/** The body for a user token, created with a key in sudo mode. No `services[]` means all, no `expires_at` never. */
export function encodeNewToken(token: NewUserToken): URLSearchParams {
  const form = new URLSearchParams({ name: token.name, scope: token.scopes.join(' ') });
  for (const id of accessToIds(token.access)) form.append('services[]', id);
  if (token.expiresAt !== null) form.set('expires_at', formatWireInstant(token.expiresAt));
  return form;
}

/** The flat JSON for an automation token, created by a superuser in sudo mode (wire.md §3.1). An empty list means all. */
export function encodeNewAutomationToken(token: NewAutomationToken): object {
  return {
    name: token.name,
    role: token.role,
    scope: token.scopes.join(' '),
    services: accessToIds(token.access),
    tls_access: token.tlsManagement,
    expires_at: token.expiresAt && formatWireInstant(token.expiresAt),
  };
}

/** The body that revokes several tokens at once (wire.md §2.7). */
export function encodeBulkRevoke(ids: readonly string[]): object {
  return { data: ids.map(id => ({ type: 'token', id })) };
}

/** The body that signs in: a session token of 12 hours, against login and password, without a key. */
export function encodeSignIn(login: string, password: string, now: Date): URLSearchParams {
  return new URLSearchParams({
    name: CONSOLE_SESSION_NAME,
    scope: 'global',
    expires_at: formatWireInstant(new Date(now.getTime() + SESSION_HOURS * 3_600_000)),
    username: login,
    password,
  });
}

/** The body that enters sudo; the key says who it is. */
export function encodeSudo(login: string, password: string): URLSearchParams {
  return new URLSearchParams({ username: login, password });
}
