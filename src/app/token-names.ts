// The names of tokens that the events page shows, from the lists that the user may load.
import type { QueryClient } from '@tanstack/react-query';
import { accountAudit } from '../api/audit/account-audit.ts';
import { shownSince } from '../api/audit/audit-snapshot.ts';
import { canSeeAccountTokens } from '../domain/role.ts';
import { currentUserQuery } from '../features/session/session-queries.ts';
import { auditQuery } from '../features/tokens/account/account-queries.ts';
import { ownTokensQuery } from '../features/tokens/token-queries.ts';

/** Milliseconds. A list that is not older is not asked for again. */
const FRESH = 5 * 60_000;

/**
 * The names of those that exist, by id. Superusers get the account's list for what is not their own; it is loaded once.
 * @throws ApiError if the user's own tokens can't be loaded, or if the session has ended.
 */
export async function tokenNames(
  queryClient: QueryClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const user = await queryClient.fetchQuery(currentUserQuery);
  const { rows } = await queryClient.fetchQuery({ ...ownTokensQuery, staleTime: FRESH });
  const own = new Map(rows.map(({ id, name }) => [id, name]));
  const names = new Map(ids.map(id => [id, own.get(id)]));
  const others = ids.filter(id => !own.has(id));
  if (others.length > 0 && canSeeAccountTokens(user.role)) {
    const audit = accountAudit();
    const lists = audit.snapshot().sources;
    const areShown = [lists['user-tokens'], lists['automation-tokens']].every(list => shownSince(list));
    if (!areShown) await queryClient.ensureQueryData(auditQuery(user.customerId));
    const found = await audit.namesOf(others);
    for (const [index, id] of others.entries()) names.set(id, found[index]);
  }
  return new Map([...names].flatMap(([id, name]) => (name === undefined ? [] : [[id, name]])));
}
