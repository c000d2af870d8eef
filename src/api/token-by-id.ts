// Asks for one token by its id.
import type { Token } from '../domain/token.ts';
import { automationTokenSchema } from '../wire/automation-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { tokenSchema } from '../wire/token-schema.ts';
import { requestJson } from './http.ts';

/**
 * @param kind each type has a path of its own. That of automation tokens does not say the account, the creator and TLS
 * management (wire.md §3.3).
 * @throws ApiError of kind `not-found` if the token is deleted, or belongs to another account.
 */
export async function fetchToken(
  id: string,
  kind: 'user' | 'automation',
  signal: AbortSignal,
): Promise<Token> {
  const request =
    kind === 'user'
      ? requestJson({ method: 'GET', path: paths.token(id), signal }, tokenSchema)
      : requestJson({ method: 'GET', path: paths.automationToken(id), signal }, automationTokenSchema);
  return (await request).data;
}
