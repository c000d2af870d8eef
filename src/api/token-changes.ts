// Creating and deleting tokens.
import type { NewToken } from '../domain/token.ts';
import { createdAutomationTokenSchema } from '../wire/automation-token-schema.ts';
import { JSON_API_BULK } from '../wire/content-types.ts';
import { type CreatedToken, createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { encodeBulkRevoke, encodeNewAutomationToken, encodeNewToken } from '../wire/token-request.ts';
import { ApiError } from './api-error.ts';
import { requestJson, requestNothing } from './http.ts';

/** Needs sudo: without it an ApiError of kind `sudo-required`. */
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

/** Revokes a token of either type. One that is gone already counts as done (product 4.6). */
export async function deleteToken(id: string): Promise<void> {
  try {
    await requestNothing({ method: 'DELETE', path: paths.token(id) });
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'not-found')) throw error;
  }
}

/** The most tokens that one bulk request names. Our choice: a refusal then concerns no more than these. */
export const BULK_SIZE = 100;

/** Revokes several tokens in one request (wire.md §2.7): all of them, or an ApiError about all of them. */
export async function deleteTokens(ids: readonly string[]): Promise<void> {
  const json = { body: encodeBulkRevoke(ids), contentType: JSON_API_BULK };
  await requestNothing({ method: 'DELETE', path: paths.tokens, json, accept: JSON_API_BULK });
}
