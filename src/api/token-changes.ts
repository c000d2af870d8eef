// Requests that create and delete tokens.
import { requireId } from '../domain/id.ts';
import type { NewToken } from '../domain/token.ts';
import { createdAutomationTokenSchema } from '../wire/automation-token-schema.ts';
import { JSON_API_BULK } from '../wire/content-types.ts';
import { type CreatedToken, createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { encodeBulkRevoke, encodeNewAutomationToken, encodeNewToken } from '../wire/token-request.ts';
import type { ApiError } from './api-error.ts';
import { confirmDeletion, deleteObject, isNoContent } from './delete-object.ts';
import { requestDone, requestJson } from './http.ts';

/** Creates a token. @throws ApiError of kind `sudo-required` if the session is not in sudo. */
export async function createToken(token: NewToken): Promise<CreatedToken> {
  switch (token.kind) {
    case 'user': {
      const form = encodeNewToken(token);
      return (await requestJson({ method: 'POST', path: paths.tokens, form }, createdTokenSchema)).data;
    }
    case 'automation': {
      const json = { body: encodeNewAutomationToken(token) };
      const path = paths.automationTokens;
      return (await requestJson({ method: 'POST', path, json }, createdAutomationTokenSchema)).data;
    }
  }
}

/** Deletes a token of any type (see {@link deleteObject}). */
export async function deleteToken(id: string): Promise<void> {
  await deleteObject({ path: paths.token(id), isDone: isNoContent });
}

/** Makes sure that a token is gone after a request for several (see {@link confirmDeletion}). */
export async function confirmTokenDeletion(id: string, notUnderstood: ApiError): Promise<void> {
  await confirmDeletion({ path: paths.token(id) }, notUnderstood);
}

/** The maximum number of tokens in one bulk request. Our choice, so that one refusal affects at most this many. */
export const BULK_SIZE = 100;

/** Deletes several tokens in one request (wire.md §2.7). @throws ApiError about all of them. */
export async function deleteTokens(ids: readonly string[]): Promise<void> {
  const json = { body: encodeBulkRevoke(ids.map(requireId)), contentType: JSON_API_BULK };
  await requestDone({ method: 'DELETE', path: paths.tokens, json, accept: JSON_API_BULK }, isNoContent);
}
