// Whose token may be looked at and deleted by whom (product rule 16, wire.md §2.5, §2.6).
import type { Actor, MockToken } from '../model.ts';
import { notAuthorized, type Rejection, tokenNotFound } from '../reject.ts';
import type { State } from '../state.ts';

/** Own tokens for anyone, any of the account for a superuser. Another account's is 403 rather than 404 (wire.md §1.5). */
export function findReachableToken(
  state: State,
  { user }: Actor,
  id: string,
  now: Date,
): MockToken | Rejection {
  const token = state.findToken(id, now);
  if (!token) return tokenNotFound(id);
  const isOwn = token.userId === user.id;
  const isInCharge = user.role === 'superuser' && token.customerId === user.customerId;
  return isOwn || isInCharge ? token : notAuthorized();
}
