// Signing in, with a password or with a token, and raising the session to sudo.
import { canOnlyPurge } from '../domain/scope.ts';
import { createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { sudoSchema } from '../wire/sudo-schema.ts';
import { encodeSignIn, encodeSudo } from '../wire/token-request.ts';
import { tokenSchema } from '../wire/token-schema.ts';
import { requestJson } from './http.ts';
import { storeSessionKey } from './session-key.ts';

export type Credentials = {
  readonly login: string;
  readonly password: string;
  /** The one-time code, or `null` while none was asked for. */
  readonly code: string | null;
};

/**
 * Creates the session token and keeps its key for this tab. Refusals come as an ApiError of kind
 * `bad-request` with a code: `invalid_grant`, `account_locked` or `2fa.verify` (wire.md §2.2).
 */
export async function signIn({ login, password, code }: Credentials): Promise<void> {
  const form = encodeSignIn(login, password, new Date());
  const { data } = await requestJson(
    { method: 'POST', path: paths.tokens, form, code, withoutKey: true },
    createdTokenSchema,
  );
  storeSessionKey(data.secret.reveal(), 'signed-in');
  data.secret.wipe();
}

/**
 * Takes a token that somebody pasted for the session's key, once the API knows it.
 * @returns `purge-only`, and does not take it, when nothing of this console could be read with it.
 */
export async function signInWithToken(key: string): Promise<'signed-in' | 'purge-only'> {
  const { data } = await requestJson({ method: 'GET', path: paths.tokenSelf, key }, tokenSchema);
  if (canOnlyPurge(data.scopes)) return 'purge-only';
  storeSessionKey(key, 'pasted');
  return 'signed-in';
}

/** Enters sudo and answers the instant at which it ends. A wrong password is an ApiError `forbidden`. */
export async function enterSudo({ login, password, code }: Credentials): Promise<Date> {
  const form = encodeSudo(login, password);
  const { data } = await requestJson({ method: 'POST', path: paths.sudo, form, code }, sudoSchema);
  return data;
}
