// The console's session token, and signing out.
import { boundedSudo } from '../domain/sudo.ts';
import type { Token } from '../domain/token.ts';
import { paths } from '../wire/paths.ts';
import { tokenSchema } from '../wire/token-schema.ts';
import { ApiError } from './api-error.ts';
import { requestJson } from './http.ts';
import { serverNow } from './server-clock.ts';
import { forgetSessionKey, isPastedKey } from './session-key.ts';

/**
 * Deletes the session token, or only forgets it if it was pasted. The key is removed from this tab in any case.
 * @throws ApiError if the token may still exist.
 */
export async function signOut(): Promise<void> {
  try {
    if (isPastedKey()) return;
    // Only needed here in the first load of a page.
    const { deleteObject, isNoContent } = await import('./delete-object.ts');
    await deleteObject({ path: paths.tokenSelf, isDone: isNoContent });
  } catch (error) {
    const alreadyEnded = error instanceof ApiError && error.kind === 'unauthorized';
    if (!alreadyEnded) throw error;
  } finally {
    forgetSessionKey();
  }
}

export async function fetchSessionToken(signal: AbortSignal): Promise<Token> {
  const { data } = await requestJson({ method: 'GET', path: paths.tokenSelf, signal }, tokenSchema);
  return { ...data, sudoExpiresAt: boundedSudo(data.sudoExpiresAt, serverNow()) };
}
