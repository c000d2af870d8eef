// Whether a token may be created as asked (wire.md §2.2; product rules 2, 4, 5, 9, 11).
import { isPastExpiry } from '../../domain/expiration.ts';
import { scopeRefusal } from '../../domain/permissions.ts';
import { isScope } from '../../domain/scope.ts';
import {
  ACTIVE_TOKEN_LIMIT,
  CONSOLE_SESSION_NAME,
  countsTowardLimit,
  isBrowserSession,
  NAME_MAX_LENGTH,
} from '../../domain/token.ts';
import { formatWireInstant, optionalInstantSchema, parseInstant } from '../../wire/date.ts';
import { splitScope } from '../../wire/token-schema.ts';
import { type MockToken, type MockUser, wholeSecond } from '../model.ts';
import { badRequest, Rejection, refusedCreation, unprocessable } from '../reject.ts';
import type { Minted } from '../secrets.ts';
import type { State } from '../state.ts';

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
export function planToken(
  state: State,
  owner: MockUser,
  input: CreationInput,
  minted: Minted,
  asSession: boolean,
  now: Date,
): MockToken | Rejection {
  const name = checkName(input.name, asSession);
  if (name instanceof Rejection) return name;
  const scope = checkScopes(input.scope, owner);
  if (scope instanceof Rejection) return scope;
  const services = checkServices(state, owner, input.services);
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
  return checkLimit(state, token, now) ?? token;
}

function checkName(given: string | null, asSession: boolean): string | Rejection {
  const name = given?.trim() || DEFAULT_NAME;
  if (name.length > NAME_MAX_LENGTH) {
    return unprocessable(
      `name is too long: it has ${name.length} characters, ${NAME_MAX_LENGTH} are allowed.`,
    );
  }
  const isReserved = isBrowserSession({ name }) && !(asSession && name === CONSOLE_SESSION_NAME);
  return isReserved ? unprocessable('name is reserved for browser sessions.') : name;
}

/** A missing scope is `global` (wire.md §2.2). A blank one is refused: nobody gets everything by a slip. */
function checkScopes(given: string | null, owner: MockUser): string | Rejection {
  const scopes = [...new Set(splitScope(given ?? 'global'))];
  if (scopes.length === 0) return refusedCreation('invalid_scope', 'scope is empty.');
  for (const scope of scopes) {
    if (!isScope(scope)) return refusedCreation('invalid_scope', `scope '${scope}' does not exist.`);
    if (scopeRefusal(owner.role, scope) !== null) {
      return refusedCreation('invalid_scope', `scope '${scope}' is not available to the role ${owner.role}.`);
    }
  }
  return scopes.join(' ');
}

function checkServices(
  state: State,
  owner: MockUser,
  given: readonly string[],
): readonly string[] | Rejection {
  const foreign = given.find(id => state.findService(id)?.customerId !== owner.customerId);
  if (foreign !== undefined) return badRequest(`services: cannot find service '${foreign}' in this account.`);
  return [...new Set(given)];
}

function checkExpiry(given: string | null, now: Date): Date | null | Rejection {
  if (given === null) return null;
  const parsed = optionalInstantSchema.safeParse(given);
  if (given === '' || !parsed.success) return malformedExpiry();
  const expiresAt = parsed.data;
  // Go's zero date is "never" (wire.md §1.6).
  if (expiresAt === null) return null;
  // An offset can carry a date past the year 9999, where it no longer fits the wire.
  if (parseInstant(formatWireInstant(expiresAt)) === null) return malformedExpiry();
  const whole = wholeSecond(expiresAt);
  return isPastExpiry(whole, now) ? unprocessable('expires_at has passed.') : whole;
}

function malformedExpiry(): Rejection {
  return unprocessable('expires_at is not an ISO 8601 date and time.');
}

/** Status and words at the limit are unknown (wire.md §2.2). */
function checkLimit(state: State, token: MockToken, now: Date): Rejection | null {
  if (!countsTowardLimit(token, now)) return null;
  const active = state.tokensOf(token.userId, now).filter(other => countsTowardLimit(other, now)).length;
  if (active < ACTIVE_TOKEN_LIMIT) return null;
  return badRequest(
    `This user has ${active} active tokens, and ${ACTIVE_TOKEN_LIMIT} are allowed. Delete one that is no longer needed.`,
  );
}
