// Who may read and delete which tokens and users (product rules 13, 15, 16; wire.md §2.5 to §2.7, §3, §5.1, §5.2).
import { memberOf } from '../model/membership.ts';
import {
  type Actor,
  isAutomationToken,
  type MockAutomationToken,
  type MockToken,
  type MockUser,
} from '../model/model.ts';
import { badRequest, notAuthorized, Rejection, tokenNotFound, userNotFound } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';

/** The account page and its endpoints are for superusers only (product rule 15). */
export function superusersOnly({ user }: Actor): Rejection | null {
  return user.role === 'superuser' ? null : notAuthorized();
}

/** For paths that contain an account id: only the actor's own account is allowed. */
export function ownAccountOnly({ user }: Actor, customerId: string): Rejection | null {
  return user.customerId === customerId ? null : notAuthorized();
}

/**
 * Users can access their own user tokens. Superusers can access every token of their account, including
 * automation tokens. A token of another account gives 403, not 404 (wire.md §1.5), even if it belongs to the
 * same person (product rule 18).
 */
export function canAccessToken({ user }: Actor, token: MockToken): boolean {
  if (token.customerId !== user.customerId) return false;
  return user.role === 'superuser' || (token.userId === user.id && !isAutomationToken(token));
}

export function findAccessibleToken(
  state: State,
  actor: Actor,
  id: string,
  now: Date,
): MockToken | Rejection {
  const token = state.findToken(id, now);
  if (!token) return tokenNotFound(id);
  return canAccessToken(actor, token) ? token : notAuthorized();
}

/** `/automation-tokens` answers 404 for a user token. */
export function findAutomationToken(
  state: State,
  actor: Actor,
  id: string,
  now: Date,
): MockAutomationToken | Rejection {
  const token = findAccessibleToken(state, actor, id, now);
  if (token instanceof Rejection) return token;
  return isAutomationToken(token) ? token : tokenNotFound(id);
}

/** The user tokens of one user in the account they are acting in, oldest first. */
export function ownTokens(state: State, { id, customerId }: MockUser, now: Date): readonly MockToken[] {
  return state.tokensOf(id, now).filter(token => token.customerId === customerId);
}

/** All or nothing: if one token is not accessible, none is deleted. Unknown ids are skipped (wire.md §2.7, §10). */
export function findTokensToRevoke(
  state: State,
  actor: Actor,
  ids: readonly string[],
  now: Date,
): readonly MockToken[] | Rejection {
  const tokens = ids.map(id => state.findToken(id, now)).filter(token => token !== undefined);
  const refused = tokens.filter(token => !canAccessToken(actor, token)).length;
  if (refused === 0) return tokens;
  const subject = ids.length === 1 ? 'This token' : `Of these ${ids.length} tokens ${refused}`;
  return notAuthorized(`${subject} may not be deleted by this user. Nothing was deleted.`);
}

/** Anyone can read their own user. A superuser can read every user of the account. */
export function findAccessibleUser(state: State, actor: Actor, id: string): MockUser | Rejection {
  if (id === actor.user.id) return actor.user;
  const user = state.findUser(id);
  if (!user) return userNotFound(id);
  const member = memberOf(user, actor.user.customerId);
  return member ? (superusersOnly(actor) ?? member) : notAuthorized();
}

/** Returns the user to delete, or the reason for refusing. How the real API refuses is unknown (wire.md §10). */
export function checkUserDeletion(state: State, actor: Actor, id: string, now: Date): MockUser | Rejection {
  const user = findAccessibleUser(state, actor, id);
  if (user instanceof Rejection) return user;
  if (user.id === actor.user.id) {
    return notAuthorized('You cannot delete yourself. Another superuser of the account can.');
  }
  if (state.findUser(id)?.customerId !== actor.user.customerId) {
    return notAuthorized('This user was invited from another account, and can only be deleted there.');
  }
  return checkNoTokensRemain(state, user, now) ?? user;
}

/** Expired tokens and sessions count. Automation tokens do not: they don't belong to a user. */
function checkNoTokensRemain(state: State, { id, customerId }: MockUser, now: Date): Rejection | null {
  const tokens = state.tokensOf(id, now);
  if (tokens.length === 0) return null;
  const elsewhere = tokens.filter(token => token.customerId !== customerId).length;
  const count = tokens.length === 1 ? '1 token' : `${tokens.length} tokens`;
  const where = elsewhere === 0 ? '' : ` (${elsewhere} in another account)`;
  return badRequest(`This user still has ${count}${where}. Delete all of them first.`);
}
