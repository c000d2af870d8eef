// Signing out.
import { paths } from '../wire/paths.ts';
import { ApiError } from './api-error.ts';
import { deleteObject, isNoContent } from './delete-object.ts';
import { currentSession, forgetSessionKey, isPastedKey } from './session-key.ts';

/**
 * Deletes the session token, or only forgets it if it was pasted. The key is removed from this tab in any case, unless
 * another session has begun meanwhile.
 * @throws ApiError if the token may still exist.
 */
export async function signOut(): Promise<void> {
  const session = currentSession();
  try {
    if (isPastedKey()) return;
    await deleteObject({ path: paths.tokenSelf, isDone: isNoContent });
  } catch (error) {
    const alreadyEnded = error instanceof ApiError && error.kind === 'unauthorized';
    if (!alreadyEnded) throw error;
  } finally {
    if (session === currentSession()) forgetSessionKey();
  }
}
