// Compares what the API says of a token with what was asked for: more is dangerous, less does not work.
import { accessToIds } from './access.ts';
import { type Excess, excessOf, includesScope, isLater } from './granted.ts';
import type { NewToken, Token } from './token.ts';

export type Verification = {
  /** The secret is of another token. */
  readonly isOther: boolean;
  readonly excess: readonly Excess[];
  /** What was asked for and is missing, in words. */
  readonly missing: readonly string[];
};

/** @param id the token's, as its creation returned it; empty if it did not. */
export function verificationOf(asked: NewToken, id: string, found: Token): Verification {
  const { scopes, access, expiresAt } = found;
  const excess = excessOf(asked, {
    ...{ id: found.id, name: found.name, userId: found.userId, customerId: found.customerId },
    ...{ scopes, access, expiresAt, createdAt: found.createdAt },
    // Its own question does not say them.
    ...{ role: undefined, otherRoles: [], tlsManagement: undefined },
  });
  const missing: string[] = [];
  if (!asked.scopes.every(scope => includesScope(scopes, scope)))
    missing.push('It doesn’t have all the scopes you chose.');
  if (isNarrower(asked, found)) missing.push('It doesn’t have access to all the services you chose.');
  if (isLater(asked.expiresAt, expiresAt)) missing.push('It expires earlier than you chose.');
  return { isOther: id !== '' && found.id !== id, excess, missing };
}

function isNarrower(asked: NewToken, { access }: Token): boolean {
  if (access.kind === 'all') return false;
  if (asked.access.kind === 'all') return true;
  return asked.access.serviceIds.some(each => !accessToIds(access).includes(each));
}
