// Whether a failed question says that a secret does not work.
import { ApiError } from '../../../api/api-error.ts';
import { expiredTokenId } from '../../../domain/id.ts';

/** @returns the ID of the token if the API says that it has expired; `null` for any other failure. */
export function deadSecret(error: unknown): { readonly expiredId: string | null } | null {
  if (!(error instanceof ApiError) || error.kind !== 'unauthorized') return null;
  return { expiredId: expiredTokenId(error.message) };
}
