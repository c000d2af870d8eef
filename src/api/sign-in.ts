// Requests that sign in with a password or a token, and enter sudo.
import { canOnlyPurge } from '../domain/scope.ts';
import { boundedSudo, freshSudoBegin } from '../domain/sudo.ts';
import { createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { sudoSchema } from '../wire/sudo-schema.ts';
import { encodeSignIn, encodeSudo } from '../wire/token-request.ts';
import { tokenSchema } from '../wire/token-schema.ts';
import { requestDone, requestJson } from './http.ts';
import { replaceSession } from './replace-session.ts';
import { computerNow, learnFromInstant, serverNow } from './server-clock.ts';

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
  await askServerTime();
  const form = encodeSignIn(login, password, serverNow());
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
  const sentAt = computerNow();
  const { data } = await requestJson({ method: 'POST', path: paths.sudo, form, code }, sudoSchema);
  learnFromInstant(freshSudoBegin(data), sentAt);
  return boundedSudo(data, serverNow());
}

/** Milliseconds. Signing in does not wait longer for the API's time. */
const ASK_TIME_LIMIT = 5000;

/**
 * Makes a request whose answer tells the API's time in its headers. Even a refusal does. The end of the session is sent
 * as an instant: by a clock that is wrong, or was set since, it would be refused or too late.
 */
async function askServerTime(): Promise<void> {
  const request = { method: 'GET', path: paths.verify, withoutKey: true, timeLimit: ASK_TIME_LIMIT } as const;
  await requestDone(request, () => true).catch(() => undefined);
}
