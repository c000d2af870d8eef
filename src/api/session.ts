// The console's session token.
import { boundedSudo } from '../domain/sudo.ts';
import type { Token } from '../domain/token.ts';
import { paths } from '../wire/paths.ts';
import { tokenSchema } from '../wire/token-schema.ts';
import { requestJson } from './http.ts';
import { serverNow } from './server-clock.ts';

export async function fetchSessionToken(signal: AbortSignal): Promise<Token> {
  const { data } = await requestJson({ method: 'GET', path: paths.tokenSelf, signal }, tokenSchema);
  return { ...data, sudoExpiresAt: boundedSudo(data.sudoExpiresAt, serverNow()) };
}
