// Who may look at people and delete them (product rules 13 and 15, wire.md §5.1, §5.2).
import { memberOf } from '../model/membership.ts';
import type { Actor, MockUser } from '../model/model.ts';
import { badRequest, notAuthorized, Rejection, userNotFound } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';
import { superusersOnly } from './ownership.ts';

/** Oneself for anyone, everyone of the account for a superuser. */
export function findAccessibleUser(state: State, actor: Actor, id: string): MockUser | Rejection {
  if (id === actor.user.id) return actor.user;
  const person = state.findUser(id);
  if (!person) return userNotFound(id);
  const member = memberOf(person, actor.user.customerId);
  return member ? (superusersOnly(actor) ?? member) : notAuthorized();
}

/** The person to delete, or why not. The API's refusal is unknown (wire.md §10). */
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

/** Expired ones and sessions count: they are still listed. Automation tokens belong to nobody. */
function checkNoTokensRemain(state: State, { id, customerId }: MockUser, now: Date): Rejection | null {
  const tokens = state.tokensOf(id, now);
  if (tokens.length === 0) return null;
  const elsewhere = tokens.filter(token => token.customerId !== customerId).length;
  const count = tokens.length === 1 ? '1 token' : `${tokens.length} tokens`;
  const where = elsewhere === 0 ? '' : ` (${elsewhere} in another account)`;
  return badRequest(`This user still has ${count}${where}. Delete all of them first.`);
}
