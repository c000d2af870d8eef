// Creating and deleting tokens.
import type { NewToken } from '../domain/token.ts';
import { type CreatedToken, createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { encodeNewToken } from '../wire/token-request.ts';
import { ApiError } from './api-error.ts';
import { requestJson, requestNothing } from './http.ts';

/** Needs sudo: without it an ApiError of kind `sudo-required`. */
export async function createToken(token: NewToken): Promise<CreatedToken> {
  const { data } = await requestJson(
    { method: 'POST', path: paths.tokens, form: encodeNewToken(token) },
    createdTokenSchema,
  );
  return data;
}

/** Revokes a token. One that is gone already counts as done (product 4.6). */
export async function deleteToken(id: string): Promise<void> {
  try {
    await requestNothing({ method: 'DELETE', path: paths.token(id) });
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'not-found')) throw error;
  }
}
