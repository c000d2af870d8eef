// The console's own session: the token it uses, and its end.
import type { Token } from '../domain/token.ts';
import { paths } from '../wire/paths.ts';
import { tokenSchema } from '../wire/token-schema.ts';
import { ApiError } from './api-error.ts';
import { requestJson, requestNothing } from './http.ts';
import { forgetSessionKey, isPastedKey } from './session-key.ts';

/**
 * Deletes the session token; one that was pasted is only forgotten. It is gone from this tab whatever the API answers.
 */
export async function signOut(): Promise<void> {
  try {
    if (isPastedKey()) return;
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
