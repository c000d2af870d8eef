// Requests that sign in with a password or a token, and enter sudo.
import { canOnlyPurge } from '../domain/scope.ts';
import { boundedSudo } from '../domain/sudo.ts';
import { createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { sudoSchema } from '../wire/sudo-schema.ts';
import { encodeSignIn, encodeSudo } from '../wire/token-request.ts';
import { tokenSchema } from '../wire/token-schema.ts';
import { requestJson } from './http.ts';
import { replaceSession } from './replace-session.ts';

export type Credentials = {
  readonly login: string;
  readonly password: string;
  /** The one-time code, or `null` if the API has not asked for one. */
  readonly code: string | null;
};

/**
 * Creates the session token and stores its key for this tab, in place of a session that is still there.
 * @throws ApiError of kind `bad-request` with the code `invalid_grant`, `account_locked` or `2fa.verify` (wire.md §2.2).
 */
export async function signIn({ login, password, code }: Credentials): Promise<void> {
  const form = encodeSignIn(login, password, new Date());
  const { data } = await requestJson(
    { method: 'POST', path: paths.tokens, form, code, withoutKey: true },
    createdTokenSchema,
  );
  const key = data.secret.reveal();
  data.secret.wipe();
  await replaceSession(key, 'signed-in');
}

/**
 * Uses a pasted token as the session's key, if the API accepts it.
 * @returns `purge-only`, without using it, if the token can only purge, so that the console could read nothing.
 */
export async function signInWithToken(key: string): Promise<'signed-in' | 'purge-only'> {
  const { data } = await requestJson({ method: 'GET', path: paths.tokenSelf, key }, tokenSchema);
  if (canOnlyPurge(data.scopes)) return 'purge-only';
  await replaceSession(key, 'pasted');
  return 'signed-in';
}

/** Enters sudo. @returns the instant at which it ends. @throws ApiError of kind `forbidden` for a wrong password. */
export async function enterSudo({ login, password, code }: Credentials): Promise<Date> {
  const form = encodeSudo(login, password);
  const { data } = await requestJson({ method: 'POST', path: paths.sudo, form, code }, sudoSchema);
  return boundedSudo(data, new Date());
}
