// `POST /sudo`: puts the token that makes the request into sudo mode for five minutes (wire.md §4).
import { formatSudoInstant } from '../../wire/format-date.ts';
import type { WireSudo } from '../../wire/sudo-schema.ts';
import { Rejection } from '../model/reject.ts';
import { lastValue, readFormOrJson } from '../request/body-fields.ts';
import { authenticatedEndpoint } from '../request/endpoint.ts';
import type { ParsedRequest } from '../request/parsed-request.ts';
import { ok } from '../request/reply.ts';
import { checkSudoPassword } from '../rules/credentials.ts';
import { sudoExpiry } from '../rules/sudo.ts';
import { recordTokenEvent, trackFailedAttempts } from './audit-log.ts';

type SudoInput = {
  /** `null` if no username was sent; the owner of the key is used then. */
  readonly login: string | null;
  readonly password: string;
  readonly code: string | null;
  readonly expiryTime: string | null;
};

export const enterSudo = authenticatedEndpoint<SudoInput, WireSudo>({
  name: 'sudo.create',
  writes: true,
  parse: parseSudo,
  handle: ({ user, token }, { login, password, code, expiryTime }, context) => {
    const { db, now } = context;
    // Without a password the API seems to answer 2xx without granting sudo (wire.md §4): the expiry is already past.
    if (password === '') return ok({ expiry_time: formatSudoInstant(now) });
    const credentials = { login: login ?? user.login, password, code };
    const result = checkSudoPassword(db, user, credentials, now, context.machineTime);
    const verified = trackFailedAttempts(context, user, result);
    if (verified instanceof Rejection) return verified;
    const expiresAt = sudoExpiry(expiryTime, now);
    if (expiresAt instanceof Rejection) return expiresAt;
    db.recordSudo(token.id, expiresAt);
    recordTokenEvent(context, 'user.sudo', user, token);
    return ok({ expiry_time: formatSudoInstant(expiresAt) });
  },
});

function parseSudo(request: ParsedRequest): SudoInput | Rejection {
  const fields = readFormOrJson(request);
  if (fields instanceof Rejection) return fields;
  return {
    login: lastValue(fields, 'username') || null,
    password: lastValue(fields, 'password') ?? '',
    code: request.code,
    expiryTime: lastValue(fields, 'expiry_time'),
  };
}
