// Asks the API with a token's secret what the token is. This counts as a use of the token.
import type { Secret } from '../domain/secret.ts';
import type { Token } from '../domain/token.ts';
import { paths } from '../wire/paths.ts';
import { tokenSchema } from '../wire/token-schema.ts';
import { requestJson } from './http.ts';

/** Throws as `requestJson` does. A 401 is about this token, and never ends the session. */
export async function verifyToken(secret: Secret): Promise<Token> {
  return (await requestJson({ method: 'GET', path: paths.tokenSelf, key: secret.reveal() }, tokenSchema))
    .data;
}
