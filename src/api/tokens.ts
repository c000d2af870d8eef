// Requests for the user's own tokens.
import type { Listing } from '../domain/gaps.ts';
import type { Token } from '../domain/token.ts';
import { paths } from '../wire/paths.ts';
import { tokenListSchema } from '../wire/token-schema.ts';
import { requestJson } from './http.ts';

export async function listOwnTokens(signal: AbortSignal): Promise<Listing<Token>> {
  const { data } = await requestJson({ method: 'GET', path: paths.tokens, signal }, tokenListSchema);
  return data;
}
