// What this user can do about a token that a secret belongs to.
import { canSeeAccountTokens } from '../../../domain/role.ts';
import type { Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { notReplaceable } from '../replace/not-replaceable.ts';
import type { IdentifiedToken } from './ask-secret.ts';

export function isOfThisAccount(token: Token, user: User): boolean {
  return token.customerId === user.customerId;
}

/** Own tokens for anyone, those of others for superusers (wire.md §2.6). */
export function mayDelete(token: Token, user: User): boolean {
  return token.userId === user.id || canSeeAccountTokens(user.role);
}

export function mayReplace({ token, owner }: IdentifiedToken, user: User, now: Date): boolean {
  return notReplaceable(token, owner, user.id, now) === null;
}
