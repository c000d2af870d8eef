// Validates the fields of a new token of either type and builds a user token (wire.md §2.2, §3.1; product rules 2, 4, 5, 9, 11).
import { isPastExpiry } from '../../domain/expiration.ts';
import { scopeRefusal } from '../../domain/permissions.ts';
import type { Role } from '../../domain/role.ts';
import { isScope } from '../../domain/scope.ts';
import {
  ACTIVE_TOKEN_LIMIT,
  CONSOLE_SESSION_NAME,
  countsTowardLimit,
  NAME_MAX_LENGTH,
} from '../../domain/token.ts';
import { nameRefusal } from '../../domain/token-name.ts';
import { parseInstant, parseOptionalInstant } from '../../wire/date.ts';
import { formatWireInstant } from '../../wire/format-date.ts';
import { splitScope } from '../../wire/scopes.ts';
import { type MockToken, type MockUser, wholeSecond } from '../model/model.ts';
import { badRequest, createTokenRefused, Rejection, unprocessable } from '../model/reject.ts';
import type { Minted } from '../model/secrets.ts';
import type { State } from '../model/state-questions.ts';
import { ownTokens } from './access.ts';

/** The fields as received; `null` means that the field is missing. */
export type CreationInput = {
  readonly name: string | null;
  readonly scope: string | null;
  readonly services: readonly string[];
  readonly expiresAt: string | null;
};

/** The real API's default name is unknown (wire.md §10). */
export const DEFAULT_NAME = 'API token';

/**
 * Returns the token to add, or the reason for refusing.
 * @param isSignIn whether the request was authenticated by password instead of a key, as when the console signs
 * in. Only then may the token have the session name, which exempts it from the limit.
 */
export function buildToken(
  state: State,
  owner: MockUser,
  input: CreationInput,
  minted: Minted,
  isSignIn: boolean,
  now: Date,
): MockToken | Rejection {
  const name = checkName(input.name?.trim() || DEFAULT_NAME, isSignIn);
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

/** The limit applies per account (product rule 11). The API's status and message are unknown (wire.md §2.2). */
function checkLimit(state: State, owner: MockUser, token: MockToken, now: Date): Rejection | null {
  if (!countsTowardLimit(token, now)) return null;
  const active = ownTokens(state, owner, now).filter(other => countsTowardLimit(other, now)).length;
  if (active < ACTIVE_TOKEN_LIMIT) return null;
  return badRequest(
    `This user has ${active} active tokens, and ${ACTIVE_TOKEN_LIMIT} are allowed. Delete one that is no longer needed.`,
  );
}

/** @param isSignIn whether the name of a console session is allowed. */
export function checkName(rawName: string, isSignIn: boolean): string | Rejection {
  const name = rawName.trim();
  switch (nameRefusal(name)) {
    case 'empty':
      return unprocessable('name is missing.');
    case 'too-long':
      return unprocessable(
        `name is too long: it has ${name.length} characters, ${NAME_MAX_LENGTH} are allowed.`,
      );
    case 'unprintable':
      return unprocessable('name contains a line break, a control character or a lone surrogate.');
    case 'invisible':
      return unprocessable('name has no visible character.');
    case 'reserved':
      return isSignIn && name === CONSOLE_SESSION_NAME
        ? name
        : unprocessable('name is reserved for browser sessions.');
    case null:
      return name;
  }
}

/** A missing scope defaults to `global` (wire.md §2.2). A blank one is refused, so that it can't grant full access. */
export function checkScopes(rawScope: string | null, role: Role): string | Rejection {
  const scopes = [...new Set(splitScope(rawScope ?? 'global'))];
  if (scopes.length === 0) return createTokenRefused('invalid_scope', 'scope is empty.');
  for (const scope of scopes) {
    if (!isScope(scope)) return createTokenRefused('invalid_scope', `scope '${scope}' does not exist.`);
    if (scopeRefusal(role, scope) !== null) {
      return createTokenRefused('invalid_scope', `scope '${scope}' is not available to the role ${role}.`);
    }
  }
  return scopes.join(' ');
}

export function checkServices(
  state: State,
  customerId: string,
  ids: readonly string[],
): readonly string[] | Rejection {
  const foreign = ids.find(id => state.findService(id)?.customerId !== customerId);
  if (foreign !== undefined) return badRequest(`services: cannot find service '${foreign}' in this account.`);
  return [...new Set(ids)];
}

export function checkExpiry(rawExpiry: string | null, now: Date): Date | null | Rejection {
  if (rawExpiry === null) return null;
  const expiresAt = parseOptionalInstant(rawExpiry);
  if (rawExpiry === '' || expiresAt === undefined) return malformedExpiry();
  // Go's zero date means "never" (wire.md §1.6).
  if (expiresAt === null) return null;
  // A time zone offset can push the UTC date past the year 9999, which the wire format can't represent.
  if (parseInstant(formatWireInstant(expiresAt)) === null) return malformedExpiry();
  const whole = wholeSecond(expiresAt);
  return isPastExpiry(whole, now) ? unprocessable('expires_at has passed.') : whole;
}

function malformedExpiry(): Rejection {
  return unprocessable('expires_at is not an ISO 8601 date and time.');
}
