// Asks the API which token a secret belongs to, and the loaded lists when that token was last used before.
import type { QueryClient } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { shownSince } from '../../../api/audit/audit-snapshot.ts';
import { verifyToken } from '../../../api/verify-token.ts';
import { canSeeAccountTokens } from '../../../domain/role.ts';
import type { Secret } from '../../../domain/secret.ts';
import type { Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { auditQuery } from '../account/account-queries.ts';
import { ownTokensQuery } from '../token-queries.ts';

export type IdentifiedToken = {
  /** With the type and the last use of the lists, if they have it. */
  readonly token: Token;
  /** The owner or creator, if known. */
  readonly owner: User | null;
  /** Whether the last use is the one before the question. Otherwise nothing is known of earlier ones. */
  readonly isLastUseKnown: boolean;
};

/** Milliseconds. In an incident nobody waits longer for what is only an addition. */
const PATIENCE = 3000;

/** More tokens cannot have an ID as a part of their texts. */
const FEW = 5;

/** Loads the lists, as they are before the question. Never rejects. */
export async function loadListsBefore(client: QueryClient, user: User): Promise<void> {
  const audit = canSeeAccountTokens(user.role) ? client.ensureQueryData(auditQuery(user.customerId)) : null;
  await Promise.allSettled([client.ensureQueryData(ownTokensQuery), audit]);
}

/**
 * This is a use of the token. A 401 says that the secret does not work, and never ends the session.
 * @param listsLoaded of {@link loadListsBefore}.
 * @throws ApiError
 */
export async function askSecret(
  secret: Secret,
  listsLoaded: Promise<void>,
  client: QueryClient,
  user: User,
): Promise<IdentifiedToken> {
  await Promise.race([listsLoaded, new Promise<void>(resolve => setTimeout(resolve, PATIENCE))]);
  // Nothing is asked after the box was closed.
  if (secret.reveal() === '') throw new Error('The secret was forgotten.');
  // Before the question: a list that is loaded after it has this use.
  const own = client.getQueryData(ownTokensQuery.queryKey)?.rows ?? [];
  const isAuditLoaded = canSeeAccountTokens(user.role) && hasShownTokens();
  const answered = await verifyToken(secret);
  const mine = own.find(({ id }) => id === answered.id);
  const row =
    mine === undefined && isAuditLoaded
      ? (await accountAudit().find(answered.id, FEW)).rows.find(({ token }) => token.id === answered.id)
      : undefined;
  const listed = mine ?? row?.token;
  if (listed === undefined) {
    return {
      token: { ...answered, lastUsedAt: null, lastUsedIp: null, lastUsedClient: null },
      owner: answered.userId === user.id ? user : null,
      isLastUseKnown: false,
    };
  }
  const { lastUsedAt, lastUsedIp, lastUsedClient, automation } = listed;
  return {
    token: { ...answered, lastUsedAt, lastUsedIp, lastUsedClient, automation },
    owner: answered.userId === user.id ? user : (row?.owner ?? null),
    isLastUseKnown: true,
  };
}

function hasShownTokens(): boolean {
  const { sources } = accountAudit().snapshot();
  return shownSince(sources['user-tokens']) !== null || shownSince(sources['automation-tokens']) !== null;
}
