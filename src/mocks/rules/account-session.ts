// Builds a session of the same user in another account (product rule 18).
import { CONSOLE_SESSION_NAME } from '../../domain/token.ts';
import { formatWireInstant } from '../../wire/format-date.ts';
import { SESSION_HOURS } from '../../wire/token-request.ts';
import { memberOf } from '../model/membership.ts';
import type { Actor, MockToken } from '../model/model.ts';
import { notAuthorized, type Rejection } from '../model/reject.ts';
import type { Minted } from '../model/secrets.ts';
import type { State } from '../model/state-questions.ts';
import { buildToken } from './creation.ts';

/**
 * Allowed only from a console session, so that a created token can't gain access to another account. The new
 * session starts without sudo, even if the current one is in sudo.
 */
export function buildSession(
  state: State,
  { token, user }: Actor,
  customerId: string,
  minted: Minted,
  now: Date,
): MockToken | Rejection {
  if (token.name !== CONSOLE_SESSION_NAME) {
    return notAuthorized('Another account can only be entered from a session of this console.');
  }
  const storedUser = state.findUser(user.id);
  const member = storedUser && memberOf(storedUser, customerId);
  if (!member) return notAuthorized('You were not invited to this account.');
  const expiresAt = formatWireInstant(new Date(now.getTime() + SESSION_HOURS * 3_600_000));
  const session = { name: CONSOLE_SESSION_NAME, scope: 'global', services: [], expiresAt };
  return buildToken(state, member, session, minted, true, now);
}
