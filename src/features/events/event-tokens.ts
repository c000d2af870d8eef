// The names of the tokens of events: as the events say them, and which have to be looked up.
import type { AccountEvent } from '../../domain/event.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import type { User } from '../../domain/user.ts';
import type { EventContext } from './event-context.ts';
import { describedToken } from './event-words.ts';

/** What the events say about their tokens. */
export function tokensIn(events: readonly AccountEvent[]): Pick<EventContext, 'tokens' | 'deleted'> {
  const tokens = new Map<string, string>();
  const deleted = new Set<string>();
  for (const event of events) {
    if (event.tokenId === null) continue;
    const name = describedToken(event);
    if (name !== null) tokens.set(event.tokenId, name);
    if (event.type === 'token.destroy') deleted.add(event.tokenId);
  }
  return { tokens, deleted };
}

/**
 * The ids of tokens that no event names and that a list of this user may have: of the account for superusers, else the
 * user's own. A deleted token is in no list.
 */
export function unnamedTokens(events: readonly AccountEvent[], self: User | null): readonly string[] {
  if (self === null) return [];
  const { tokens, deleted } = tokensIn(events);
  const ids = events.flatMap(({ tokenId, userId }) => {
    // Users create their own tokens, so the actor of the event owns the token.
    const isListed = canSeeAccountTokens(self.role) || userId === self.id;
    return tokenId === null || !isListed || tokens.has(tokenId) || deleted.has(tokenId) ? [] : [tokenId];
  });
  return [...new Set(ids)];
}
