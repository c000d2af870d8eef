// Deletes a token with its own secret.
import type { Secret } from '../domain/secret.ts';
import { paths } from '../wire/paths.ts';
import { deleteObject, isNoContent } from './delete-object.ts';

/** Deletes a token whose id is not known. @throws ApiError if the token still exists, or may exist. */
export async function deleteBySecret(secret: Secret): Promise<void> {
  await deleteObject({ path: paths.tokenSelf, key: secret.reveal(), isDone: isNoContent });
}

/**
 * Deletes a token whose secret nobody has seen, because the session that created it is over. Wipes the secret in any
 * case. Throws as {@link deleteBySecret} does.
 */
export async function withdrawToken(secret: Secret): Promise<void> {
  const deletion = deleteBySecret(secret);
  secret.wipe();
  await deletion;
}
