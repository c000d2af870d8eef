// Writes an event of the audit log (wire.md §6). Its words are our choice: those of token events are unknown.

import type { EventType } from '../../domain/event.ts';
import type { Context } from '../endpoint.ts';
import { type MockEvent, type MockToken, type MockUser, wholeSecond } from '../model.ts';
import { mintId } from '../secrets.ts';

export function record(
  context: Context,
  type: Exclude<EventType, 'user.destroy'>,
  user: MockUser,
  token: MockToken | null,
): void {
  write(context, user, {
    type,
    tokenId: token?.id ?? null,
    serviceId: token?.services.at(-1) ?? null,
    description: descriptionOf(type, token),
    metadata: token ? { token_name: token.name, scope: token.scope, owner_id: token.userId } : {},
  });
}

export function recordDeletedUser(context: Context, by: MockUser, deleted: MockUser): void {
  write(context, by, {
    type: 'user.destroy',
    tokenId: null,
    serviceId: null,
    description: `User '${deleted.login}' was deleted`,
    metadata: { user_id: deleted.id, user_name: deleted.name, login: deleted.login },
  });
}

type Happening = Pick<MockEvent, 'type' | 'tokenId' | 'serviceId' | 'description' | 'metadata'>;

function write({ db, incoming, now }: Context, by: MockUser, happening: Happening): void {
  db.recordEvent({
    id: mintId(),
    ...happening,
    customerId: by.customerId,
    userId: by.id,
    ip: incoming.client.ip,
    createdAt: wholeSecond(now),
  });
}

function descriptionOf(type: Exclude<EventType, 'user.destroy'>, token: MockToken | null): string {
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
  }
}
