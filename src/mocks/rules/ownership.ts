// Whose token may be looked at and deleted by whom (product rule 16, wire.md §2.5, §2.6, §3).
import {
  type Actor,
  isAutomationToken,
  type MockAutomationToken,
  type MockToken,
  type MockUser,
} from '../model/model.ts';
import { notAuthorized, Rejection, tokenNotFound } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';

/** Product rule 15: the account page and what it asks for are for superusers only. */
export function superusersOnly({ user }: Actor): Rejection | null {
  return user.role === 'superuser' ? null : notAuthorized();
}

/** For paths that name an account: it can only be one's own. */
export function ownAccountOnly({ user }: Actor, customerId: string): Rejection | null {
  return user.customerId === customerId ? null : notAuthorized();
}

/**
 * Own tokens for anyone, any of the account for a superuser, automation tokens for superusers only. Another
 * account's is 403 rather than 404 (wire.md §1.5), even a token of the same person there (product rule 18).
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

/** To `/automation-tokens` a user token is none. */
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

/** A person's user tokens of the account they act in, oldest first. */
export function ownTokens(state: State, { id, customerId }: MockUser, now: Date): readonly MockToken[] {
  return state.tokensOf(id, now).filter(token => token.customerId === customerId);
}

/** All or nothing: one token out of reach, and none is deleted. What is gone already is done (wire.md §2.7, §10). */
export function findTokensToRevoke(
  state: State,
  actor: Actor,
  ids: readonly string[],
  now: Date,
): readonly MockToken[] | Rejection {
  const tokens = ids.map(id => state.findToken(id, now)).filter(token => token !== undefined);
  const refused = tokens.filter(token => !canAccessToken(actor, token)).length;
  if (refused === 0) return tokens;
  const which = ids.length === 1 ? 'This token' : `Of these ${ids.length} tokens ${refused}`;
  return notAuthorized(`${which} may not be deleted by this user. Nothing was deleted.`);
}
