// Requests that sign in with a password or a token, and enter sudo.
import { canOnlyPurge } from '../domain/scope.ts';
import { boundedSudo, freshSudoBegin } from '../domain/sudo.ts';
import { formatIsoInstant } from '../domain/time-zone.ts';
import { type CreationAnswer, createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { sudoSchema } from '../wire/sudo-schema.ts';
import { encodeSignIn, encodeSudo } from '../wire/token-request.ts';
import { tokenSchema } from '../wire/token-schema.ts';
import { ApiError } from './api-error.ts';
import { computerNow } from './computer-clock.ts';
import { requestJson } from './http.ts';
import { replaceSession } from './replace-session.ts';
import { clockOffset, learnFromInstant, serverNow } from './server-clock.ts';
import { withdrawToken } from './withdraw-token.ts';

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
export async function signIn(credentials: Credentials): Promise<void> {
  const { secret } = await createSession(credentials);
  const key = secret.reveal();
  secret.wipe();
  await replaceSession(key, 'signed-in');
}

/** Milliseconds. A session may end this much too early or too late. */
const END_TOLERANCE = 60_000;

/**
 * Creates a session token. Its key is not stored.
 *
 * The request says when the session ends, by the clock as it was known before the answer. If the answer shows that the
 * clock was wrong, the request is sent once more: after a refusal, or in place of a session of the wrong length.
 */
export async function createSession(credentials: Credentials): Promise<CreationAnswer> {
  const offset = clockOffset();
  const wasWrong = () => Math.abs(clockOffset() - offset) > END_TOLERANCE;
  try {
    const session = await requestSession(credentials);
    if (!wasWrong()) return session;
    // If it cannot be deleted, it still expires, though at the wrong time.
    await withdrawToken(session.secret).catch(() => undefined);
  } catch (error) {
    if (!(wasWrong() && isAboutRequest(error))) throw error;
  }
  return requestSession(credentials);
}

async function requestSession({ login, password, code }: Credentials): Promise<CreationAnswer> {
  const form = encodeSignIn(login, password, serverNow());
  const sentAt = computerNow();
  const { data } = await requestJson(
    { method: 'POST', path: paths.tokens, form, code, withoutKey: true },
    createdTokenSchema,
  );
  const { createdAt, expiresAt } = data.granted;
  // An answer without `Date` tells the time, too, if the API has granted what was asked.
  const isAsAsked = expiresAt && formatIsoInstant(expiresAt) === form.get('expires_at');
  if (createdAt && isAsAsked) learnFromInstant(createdAt, sentAt);
  return data;
}

/** Whether the API refused the request for its content, and not for the credentials. */
function isAboutRequest(error: unknown): boolean {
  if (!(error instanceof ApiError) || error.code !== null) return false;
  return error.kind === 'bad-request' || error.kind === 'unprocessable';
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
