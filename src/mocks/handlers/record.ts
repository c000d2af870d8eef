// Writes an event of the audit log (wire.md §6). Its words are our choice: those of token events are unknown.

import type { EventType } from '../../domain/event.ts';
import type { Context } from '../endpoint.ts';
import { type MockToken, type MockUser, wholeSecond } from '../model.ts';
import { mintId } from '../secrets.ts';

export function record(
  { db, incoming, now }: Context,
  type: EventType,
  user: MockUser,
  token: MockToken | null,
): void {
  db.recordEvent({
    id: mintId(),
    type,
    customerId: user.customerId,
    userId: user.id,
    tokenId: token?.id ?? null,
    serviceId: token?.services.at(-1) ?? null,
    ip: incoming.client.ip,
    createdAt: wholeSecond(now),
    description: descriptionOf(type, token),
    metadata: token ? { token_name: token.name, scope: token.scope, owner_id: token.userId } : {},
  });
}

function descriptionOf(type: EventType, token: MockToken | null): string {
  switch (type) {
    case 'token.create':
      return `Token '${token?.name}' was created`;
    case 'token.destroy':
      return `Token '${token?.name}' was deleted`;
    case 'user.login':
      return 'User signed in';
    case 'user.login_failure':
      return 'User failed to sign in';
    case 'user.logout':
      return 'User signed out';
    case 'user.sudo':
      return 'User entered sudo mode';
    case 'user.destroy':
      return 'User was deleted';
  }
}
