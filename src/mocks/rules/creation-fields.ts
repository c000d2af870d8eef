// What a new token of either type may be called, reach and last (wire.md §2.2, §3.1; product rules 4, 5, 9).
import { isPastExpiry } from '../../domain/expiration.ts';
import { scopeRefusal } from '../../domain/permissions.ts';
import type { Role } from '../../domain/role.ts';
import { isScope } from '../../domain/scope.ts';
import { CONSOLE_SESSION_NAME, isBrowserSession, NAME_MAX_LENGTH } from '../../domain/token.ts';
import { formatWireInstant, optionalInstantSchema, parseInstant } from '../../wire/date.ts';
import { splitScope } from '../../wire/token-schema.ts';
import { wholeSecond } from '../model/model.ts';
import { badRequest, createTokenRefused, type Rejection, unprocessable } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';

/** @param asSession whether it may be the name of a session of this console. */
export function checkName(given: string, asSession: boolean): string | Rejection {
  const name = given.trim();
  if (name.length > NAME_MAX_LENGTH) {
    return unprocessable(
      `name is too long: it has ${name.length} characters, ${NAME_MAX_LENGTH} are allowed.`,
    );
  }
  const isReserved = isBrowserSession({ name }) && !(asSession && name === CONSOLE_SESSION_NAME);
  return isReserved ? unprocessable('name is reserved for browser sessions.') : name;
}

/** A missing scope is `global` (wire.md §2.2). A blank one is refused: nobody gets everything by a slip. */
export function checkScopes(given: string | null, role: Role): string | Rejection {
  const scopes = [...new Set(splitScope(given ?? 'global'))];
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
  given: readonly string[],
): readonly string[] | Rejection {
  const foreign = given.find(id => state.findService(id)?.customerId !== customerId);
  if (foreign !== undefined) return badRequest(`services: cannot find service '${foreign}' in this account.`);
  return [...new Set(given)];
}

export function checkExpiry(given: string | null, now: Date): Date | null | Rejection {
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
