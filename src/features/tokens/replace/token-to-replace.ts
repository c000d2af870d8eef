// Finds the token that is replaced: among the user's own, or by its id.
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError } from '../../../api/api-error.ts';
import { listPeople } from '../../../api/people.ts';
import { fetchToken } from '../../../api/token-by-id.ts';
import { canSeeAccountTokens } from '../../../domain/role.ts';
import { canBeLegacy, type Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { ownTokensQuery } from '../token-queries.ts';

export type TokenToReplace = {
  readonly token: Token;
  /** If it is another user, and may be the one of legacy tokens. */
  readonly owner: User | null;
};

/**
 * @param user who replaces it. Only superusers can ask for automation tokens and for those of others.
 * @throws ApiError of kind `not-found` if there is no such token, or `forbidden` if it is not the user's.
 */
export function tokenToReplaceQuery(id: string, user: Pick<User, 'role' | 'customerId'>) {
  return queryOptions({
    queryKey: ['tokens', 'to-replace', id],
    queryFn: async ({ client, signal }): Promise<TokenToReplace> => {
      const own = await ownToken(client, id);
      if (own) return { token: own, owner: null };
      const token = await (canSeeAccountTokens(user.role)
        ? anyToken(id, signal)
        : fetchToken(id, 'user', signal));
      // Only the owner tells a legacy token from others.
      const people = canBeLegacy(token) ? await listPeople(user.customerId, signal) : null;
      return { token, owner: people?.rows.find(each => each.id === token.userId) ?? null };
    },
  });
}

async function anyToken(id: string, signal: AbortSignal): Promise<Token> {
  try {
    // First, because the path of user tokens knows automation tokens as well, without their role.
    return await fetchToken(id, 'automation', signal);
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return fetchToken(id, 'user', signal);
    throw error;
  }
}

/** If the list cannot be loaded, the token can still be asked for. */
async function ownToken(client: QueryClient, id: string): Promise<Token | undefined> {
  const list = await client.ensureQueryData(ownTokensQuery).catch(() => null);
  return list?.rows.find(token => token.id === id);
}
