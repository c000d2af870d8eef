// Requests that create and delete tokens.

import { type Excess, excessOf, grantedToken, unsaidFacts } from '../domain/granted.ts';
import { requireId } from '../domain/id.ts';
import type { Secret } from '../domain/secret.ts';
import type { NewToken, Token } from '../domain/token.ts';
import { JSON_API_BULK } from '../wire/content-types.ts';
import { createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { encodeBulkRevoke, encodeNewAutomationToken, encodeNewToken } from '../wire/token-request.ts';
import type { ApiError } from './api-error.ts';
import { confirmDeletion, deleteObject, isNoContent } from './delete-object.ts';
import { requestDone, requestJson } from './http.ts';
import { serverNow } from './server-clock.ts';

/** A new token, with the only copy of its secret. */
export type CreatedToken = {
  readonly token: Token;
  readonly secret: Secret;
  /** What the token can do beyond what was asked. */
  readonly excess: readonly Excess[];
  /** Facts that the response does not contain, so that they could not be compared. */
  readonly unsaid: readonly string[];
};

/** Creates a token. @throws ApiError of kind `sudo-required` if the session is not in sudo. */
export async function createToken(asked: NewToken): Promise<CreatedToken> {
  const request =
    asked.kind === 'user'
      ? { path: paths.tokens, form: encodeNewToken(asked) }
      : { path: paths.automationTokens, json: { body: encodeNewAutomationToken(asked) } };
  const { data } = await requestJson({ method: 'POST', ...request }, createdTokenSchema);
  const { secret, granted } = data;
  return {
    token: grantedToken(asked, granted, serverNow()),
    secret,
    excess: excessOf(asked, granted),
    unsaid: unsaidFacts(asked, granted),
  };
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
