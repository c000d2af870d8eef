// The audit log: records events, and performs the actions that always record one (wire.md §6).

import { isBrowserSession } from '../../domain/token.ts';
import { descriptionOf, metadataOf, type TokenEventType } from '../model/event-descriptions.ts';
import { type MockEvent, type MockToken, type MockUser, wholeSecond } from '../model/model.ts';
import { Rejection } from '../model/reject.ts';
import { mintId } from '../model/secrets.ts';
import type { Context } from '../request/endpoint.ts';

export function recordTokenEvent(
  context: Context,
  type: TokenEventType,
  user: MockUser,
  token: MockToken | null,
): void {
  recordEvent(context, user, {
    type,
    tokenId: token?.id ?? null,
    serviceId: token?.services.at(-1) ?? null,
    description: descriptionOf(type, token),
    metadata: metadataOf(token),
  });
}

/** Deletes a token of any type and records it. Only the owner of a session signs out by deleting it. */
export function revokeToken(context: Context, actor: MockUser, token: MockToken): void {
  context.db.deleteToken(token.id);
  const isSignOut = isBrowserSession(token) && token.userId === actor.id;
  recordTokenEvent(context, isSignOut ? 'user.logout' : 'token.destroy', actor, token);
}

/** Deletes a user and records it. */
export function deleteUserAndRecord(context: Context, actor: MockUser, deleted: MockUser): void {
  context.db.deleteUser(deleted.id);
  recordEvent(context, actor, {
    type: 'user.destroy',
    tokenId: null,
    serviceId: null,
    description: `User '${deleted.login}' was deleted`,
    metadata: { user_id: deleted.id, user_name: deleted.name, login: deleted.login },
  });
}

/**
 * Counts and records a failed password check. A successful one resets the count. Returns the result unchanged.
 * @param user the user whose login was sent. For an unknown login (`null`) nothing is kept: people also type a
 * password into the wrong field.
 */
export function trackFailedAttempts(
  context: Context,
  user: MockUser | null,
  result: MockUser | Rejection,
): MockUser | Rejection {
  if (!(result instanceof Rejection)) {
    context.db.clearFailedAttempts(result.id);
  } else if (result.isFailedAttempt && user !== null) {
    context.db.recordFailedAttempt(user.id, context.now, context.machineTime);
    recordTokenEvent(context, 'user.login_failure', user, null);
  }
  return result;
}

type EventDetails = Pick<MockEvent, 'type' | 'tokenId' | 'serviceId' | 'description' | 'metadata'>;

function recordEvent({ db, request, now }: Context, actor: MockUser, details: EventDetails): void {
  db.recordEvent({
    id: mintId(),
    ...details,
    customerId: actor.customerId,
    userId: actor.id,
    ip: request.client.ip,
    createdAt: wholeSecond(now),
  });
}
