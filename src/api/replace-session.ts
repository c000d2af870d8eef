// Starts a session in place of the current one, whose token is deleted as signing out does.
import { paths } from '../wire/paths.ts';
import { deleteObject, isNoContent } from './delete-object.ts';
import { isPastedKey, type KeyOrigin, readSessionKey, storeSessionKey } from './session-key.ts';

/** Milliseconds. The new session does not wait longer for the end of the old one. */
const TIME_LIMIT = 5000;

/** Stores the new key, then deletes the old session token unless it was pasted or is the new one. */
export async function replaceSession(key: string, origin: KeyOrigin): Promise<void> {
  const old = isPastedKey() ? null : readSessionKey();
  storeSessionKey(key, origin);
  if (old !== null && old !== key) await deleteReplaced(old);
}

/** Deletes the token of a session that is replaced. If that fails, the token expires within hours. */
export async function deleteReplaced(key: string): Promise<void> {
  const deletion = { path: paths.tokenSelf, key, isDone: isNoContent, timeLimit: TIME_LIMIT };
  await deleteObject(deletion).catch(() => undefined);
}
