// `POST /sudo`: five minutes of raised trust for the presenting token (wire.md §4).
import { formatSudoInstant } from '../../wire/date.ts';
import type { WireSudo } from '../../wire/sudo-schema.ts';
import { Rejection } from '../model/reject.ts';
import { lastValue, readFormOrJson } from '../request/body-fields.ts';
import { authenticatedEndpoint } from '../request/endpoint.ts';
import type { ParsedRequest } from '../request/parsed-request.ts';
import { ok } from '../request/reply.ts';
import { checkSudoPassword } from '../rules/credentials.ts';
import { sudoExpiry } from '../rules/sudo.ts';
import { noteTry } from './note-try.ts';
import { record } from './record.ts';

type SudoInput = {
  /** `null` when only the key says who it is. */
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
    // Without a password it seems to answer 2xx and grant nothing (wire.md §4): the time it gives is over.
    if (password === '') return ok({ expiry_time: formatSudoInstant(now) });
    const given = { login: login ?? user.login, password, code };
    const verdict = noteTry(checkSudoPassword(db, user, given, now), user.login, context);
    if (verdict instanceof Rejection) return verdict;
    const until = sudoExpiry(expiryTime, now);
    if (until instanceof Rejection) return until;
    db.recordUse(token.id, { ...token, sudoExpiresAt: until });
    record(context, 'user.sudo', user, token);
    return ok({ expiry_time: formatSudoInstant(until) });
  },
});

function parseSudo(incoming: ParsedRequest): SudoInput | Rejection {
  const fields = readFormOrJson(incoming);
  if (fields instanceof Rejection) return fields;
  return {
    login: lastValue(fields, 'username') || null,
    password: lastValue(fields, 'password') ?? '',
    code: incoming.code,
    expiryTime: lastValue(fields, 'expiry_time'),
  };
}
