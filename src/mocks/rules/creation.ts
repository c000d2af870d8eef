// Whether a token may be created as asked (wire.md §2.2; product rules 2, 4, 5, 9, 11).
import { ACTIVE_TOKEN_LIMIT, countsTowardLimit } from '../../domain/token.ts';
import { type MockToken, type MockUser, wholeSecond } from '../model/model.ts';
import { badRequest, Rejection } from '../model/reject.ts';
import type { Minted } from '../model/secrets.ts';
import type { State } from '../model/state-questions.ts';
import { checkExpiry, checkName, checkScopes, checkServices } from './creation-fields.ts';
import { ownTokens } from './ownership.ts';

/** The fields as they came; `null` is missing. */
export type CreationInput = {
  readonly name: string | null;
  readonly scope: string | null;
  readonly services: readonly string[];
  readonly expiresAt: string | null;
};

/** The API's own default is unknown (wire.md §10). */
export const DEFAULT_NAME = 'API token';

/**
 * The token to add, or why not.
 * @param asSession whether it was asked for with a password instead of a key, as this console signs in. Only then
 * may it carry the session's name, which spares it from the limit.
 */
export function buildToken(
  state: State,
  owner: MockUser,
  input: CreationInput,
  minted: Minted,
  asSession: boolean,
  now: Date,
): MockToken | Rejection {
  const name = checkName(input.name?.trim() || DEFAULT_NAME, asSession);
  if (name instanceof Rejection) return name;
  const scope = checkScopes(input.scope, owner.role);
  if (scope instanceof Rejection) return scope;
  const services = checkServices(state, owner.customerId, input.services);
  if (services instanceof Rejection) return services;
  const expiresAt = checkExpiry(input.expiresAt, now);
  if (expiresAt instanceof Rejection) return expiresAt;
  const token: MockToken = {
    id: minted.id,
    userId: owner.id,
    customerId: owner.customerId,
    name,
    scope,
    services,
    createdAt: wholeSecond(now),
    expiresAt,
    digest: minted.digest,
    automation: null,
    lastUsedAt: null,
    ip: null,
    userAgent: null,
    sudoExpiresAt: null,
  };
  return checkLimit(state, owner, token, now) ?? token;
}

/** Of the account acted in (product rule 11). Status and words at the limit are unknown (wire.md §2.2). */
function checkLimit(state: State, owner: MockUser, token: MockToken, now: Date): Rejection | null {
  if (!countsTowardLimit(token, now)) return null;
  const active = ownTokens(state, owner, now).filter(other => countsTowardLimit(other, now)).length;
  if (active < ACTIVE_TOKEN_LIMIT) return null;
  return badRequest(
    `This user has ${active} active tokens, and ${ACTIVE_TOKEN_LIMIT} are allowed. Delete one that is no longer needed.`,
  );
}
