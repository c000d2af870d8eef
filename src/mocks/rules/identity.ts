// Identifies the owner of a key, and checks what the key's scope allows.
import { isExpired } from '../../domain/token.ts';
import { splitScope } from '../../wire/scopes.ts';
import { automationUser } from '../model/automation-user.ts';
import { memberOf } from '../model/membership.ts';
import { type Actor, isAutomationToken, type MockToken, type MockUser } from '../model/model.ts';
import { expiredKey, invalidKey, notAuthorized, type Rejection, readOnly } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';
import type { EndpointName } from '../scenario.ts';

/** Unknown, deleted and auto-deleted keys get the same answer; an expired key gets its own (wire.md §1.5). */
export function identify(state: State, digest: string | null, now: Date): Actor | Rejection {
  const token = digest === null ? undefined : state.findTokenByDigest(digest, now);
  const user = token && bearerOf(state, token);
  if (!token || !user) return invalidKey();
  if (token.expiresAt !== null && isExpired(token, now)) return expiredKey(token.id, token.expiresAt);
  return { token, user };
}

/** `null` if the user was deleted or doesn't belong to the token's account. */
function bearerOf(state: State, token: MockToken): MockUser | null {
  if (isAutomationToken(token)) return automationUser(token);
  const user = state.findUser(token.userId);
  return user ? memberOf(user, token.customerId) : null;
}

/**
 * The scope limits what a key can do (wire.md §7): `global` allows everything, `global:read` allows reading, and
 * purge scopes allow purging only, which the mock has no endpoint for. Any key may call `GET /tokens/self`, so that
 * a client can check whether its key works. That is our own choice.
 */
export function checkScope({ token }: Actor, endpoint: EndpointName, isWrite: boolean): Rejection | null {
  const scopes = splitScope(token.scope);
  if (scopes.includes('global') || endpoint === 'tokens.self') return null;
  if (!scopes.includes('global:read')) return notAuthorized();
  return isWrite ? readOnly() : null;
}
