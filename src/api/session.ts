// The console's own session: signing in and out, and raising it to sudo.
import type { Token } from '../domain/token.ts';
import { sudoSchema } from '../wire/account-schema.ts';
import { paths } from '../wire/paths.ts';
import { encodeSignIn, encodeSudo } from '../wire/token-request.ts';
import { createdTokenSchema, tokenSchema } from '../wire/token-schema.ts';
import { ApiError } from './api-error.ts';
import { requestJson, requestNothing } from './http.ts';
import { forgetSessionKey, storeSessionKey } from './session-key.ts';

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
  storeSessionKey(data.secret.reveal());
  data.secret.wipe();
}

/** Deletes the session token. It is gone from this tab whatever the API answers. */
export async function signOut(): Promise<void> {
  try {
    await requestNothing({ method: 'DELETE', path: paths.tokenSelf });
  } catch (error) {
    const gone = error instanceof ApiError && (error.kind === 'unauthorized' || error.kind === 'not-found');
    if (!gone) throw error;
  } finally {
    forgetSessionKey();
  }
}

export async function fetchSessionToken(signal: AbortSignal): Promise<Token> {
  const { data } = await requestJson({ method: 'GET', path: paths.tokenSelf, signal }, tokenSchema);
  return data;
}

/** Enters sudo and answers the instant at which it ends. A wrong password is an ApiError `forbidden`. */
export async function enterSudo({ login, password, code }: Credentials): Promise<Date> {
  const form = encodeSudo(login, password);
  const { data } = await requestJson({ method: 'POST', path: paths.sudo, form, code }, sudoSchema);
  return data;
}
