// The descriptions and metadata of events. Those of token events are our own choice: the API's are unknown (wire.md §6).
import type { EventType } from '../../domain/event.ts';
import type { MockEvent, MockToken } from './model.ts';

/** All event types except the deletion of a user, which is not about a token. */
export type TokenEventType = Exclude<EventType, 'user.destroy'>;

export function descriptionOf(type: TokenEventType, token: MockToken | null): string {
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

export function metadataOf(token: MockToken | null): MockEvent['metadata'] {
  return token ? { token_name: token.name, scope: token.scope, owner_id: token.userId } : {};
}
