// Deletes a token with its own secret: the session that created it is over, and nobody has seen the secret.
import type { Secret } from '../domain/secret.ts';
import { paths } from '../wire/paths.ts';
import { deleteObject, isNoContent } from './delete-object.ts';

/** Wipes the secret in any case. @throws ApiError if the token still exists, or may exist. */
export async function withdrawToken(secret: Secret): Promise<void> {
  const key = secret.reveal();
  secret.wipe();
  await deleteObject({ path: paths.tokenSelf, key, isDone: isNoContent });
}
