// Writes an event of the audit log (wire.md §6).

import { descriptionOf, metadataOf, type TokenEventType } from '../model/event-descriptions.ts';
import { type MockEvent, type MockToken, type MockUser, wholeSecond } from '../model/model.ts';
import { mintId } from '../model/secrets.ts';
import type { Context } from '../request/endpoint.ts';

export function record(
  context: Context,
  type: TokenEventType,
  user: MockUser,
  token: MockToken | null,
): void {
  write(context, user, {
    type,
    tokenId: token?.id ?? null,
    serviceId: token?.services.at(-1) ?? null,
    description: descriptionOf(type, token),
    metadata: metadataOf(token),
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

type EventDetails = Pick<MockEvent, 'type' | 'tokenId' | 'serviceId' | 'description' | 'metadata'>;

function write({ db, incoming, now }: Context, by: MockUser, happening: EventDetails): void {
  db.recordEvent({
    id: mintId(),
    ...happening,
    customerId: by.customerId,
    userId: by.id,
    ip: incoming.client.ip,
    createdAt: wholeSecond(now),
  });
}
