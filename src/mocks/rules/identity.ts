// Who presents a key, and whether that key may do this kind of thing at all.
import { isExpired } from '../../domain/token.ts';
import { splitScope } from '../../wire/token-schema.ts';
import { automationUser } from '../model/automation-user.ts';
import { memberOf } from '../model/membership.ts';
import { type Actor, isAutomationToken, type MockToken, type MockUser } from '../model/model.ts';
import { expiredKey, invalidKey, notAuthorized, type Rejection, readOnly } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';
import type { EndpointName } from '../scenario.ts';

/** Unknown, deleted and swept keys are the same to the gateway; an expired one is told apart (wire.md §1.5). */
export function identify(state: State, digest: string | null, now: Date): Actor | Rejection {
  const token = digest === null ? undefined : state.findTokenByDigest(digest, now);
  const user = token && bearerOf(state, token);
  if (!token || !user) return invalidKey();
  if (token.expiresAt !== null && isExpired(token, now)) return expiredKey(token.id, token.expiresAt);
  return { token, user };
}

/** Nobody, when the person is gone or no longer belongs to the account that the token is for. */
function bearerOf(state: State, token: MockToken): MockUser | null {
  if (isAutomationToken(token)) return automationUser(token);
  const person = state.findUser(token.userId);
  return person ? memberOf(person, token.customerId) : null;
}

/**
 * Scope is a ceiling (wire.md §7): `global` reaches everything, `global:read` reads, and purge scopes reach
 * only purging, which no endpoint here is. That any key may ask who it is, is our own choice: how else would
 * one tell whether it works?
 */
export function checkScope({ token }: Actor, endpoint: EndpointName, isWrite: boolean): Rejection | null {
  const scopes = splitScope(token.scope);
  if (scopes.includes('global') || endpoint === 'tokens.self') return null;
  if (!scopes.includes('global:read')) return notAuthorized();
  return isWrite ? readOnly() : null;
}
