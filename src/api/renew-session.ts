// Renews the session of a sign-in: a new session token takes the place of the one that is about to expire.
import type { Secret } from '../domain/secret.ts';
import { createAccountSession } from './accounts.ts';
import { deleteReplaced } from './replace-session.ts';
import { currentSession, isPastedKey, readSessionKey, renewSessionKey } from './session-key.ts';
import { type Credentials, createSession } from './sign-in.ts';
import { withdrawToken } from './withdraw-token.ts';

/** Deletes the old session token. Only when nothing that was sent with it is waiting for an answer. */
type Cleanup = () => Promise<void>;

/**
 * Signs in again, and uses the new session token from now on. The session stays the same one, in the same account.
 * @param customerId the account of the session.
 * @returns `null` if the session ended before the answer came, or is that of a pasted token. Nothing is renewed then.
 * @throws ApiError if it fails; the session is then unchanged.
 */
export async function renewSession(credentials: Credentials, customerId: string): Promise<Cleanup | null> {
  const session = currentSession();
  const secret = await createSessionIn(customerId, credentials);
  // A pasted token is the user's own, and is not deleted.
  const old = isPastedKey() ? null : readSessionKey();
  if (old === null || session !== currentSession()) {
    await withdrawQuietly(secret);
    return null;
  }
  renewSessionKey(secret.reveal());
  secret.wipe();
  return () => deleteReplaced(old);
}

/** Signing in leads to the user's own account, from which another one can be entered. */
async function createSessionIn(customerId: string, credentials: Credentials): Promise<Secret> {
  const { secret, granted } = await createSession(credentials);
  if (granted.customerId === customerId) return secret;
  try {
    return await createAccountSession(customerId, secret.reveal());
  } finally {
    await withdrawQuietly(secret);
  }
}

/** If the token cannot be deleted, it expires within hours. */
async function withdrawQuietly(secret: Secret): Promise<void> {
  await withdrawToken(secret).catch(() => undefined);
}
