// Shows a new token in the lists, and loads them again after a creation whose outcome is not known.
import { type Query, useQueryClient } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import type { NewToken, Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { ownTokensQuery } from '../token-queries.ts';

export function useCreatedLists(user: User) {
  const queryClient = useQueryClient();

  /** Before the list is loaded again, so that the token is there once its secret is put away. */
  const listFirst = (token: Token) =>
    queryClient.setQueryData(
      ownTokensQuery.queryKey,
      list => list && { ...list, rows: [token, ...list.rows.filter(({ id }) => id !== token.id)] },
    );

  const refreshLists = (kind: NewToken['kind'], predicate: (query: Query) => boolean = () => true) => {
    if (kind === 'user') void queryClient.invalidateQueries(ownTokensQuery);
    void queryClient.invalidateQueries({ queryKey: ['account'], predicate });
  };

  const listCreated = (token: Token) => {
    const kind = token.automation === null ? 'user' : 'automation';
    if (kind === 'user') listFirst(token);
    accountAudit().added(ownedBy(user, token));
    refreshLists(kind, isNoAudit);
  };

  return { listCreated, refreshLists };
}

/** The account's lists are up to 40 MB, and have the new token already. */
function isNoAudit({ queryKey }: Query): boolean {
  return queryKey[1] !== 'audit';
}

/** The answer to the creation of an automation token does not say who created it. */
function ownedBy({ id, customerId }: User, token: Token): Token {
  return { ...token, userId: token.userId || id, customerId: token.customerId || customerId };
}
