// Lists the accounts a user can switch to, and switches. Only this file knows how, because the API's way is not public.
import { type Listing, NO_GAPS } from '../domain/gaps.ts';
import type { Secret } from '../domain/secret.ts';
import { accountChoicesSchema } from '../wire/accounts-schema.ts';
import { createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { ApiError } from './api-error.ts';
import { requestJson } from './http.ts';
import { replaceSession } from './replace-session.ts';
import { currentSession } from './session-key.ts';
import { withdrawToken } from './withdraw-token.ts';

export type AccountChoice = { readonly id: string; readonly name: string };

/** The accounts to choose from. None if the API does not have this endpoint. */
export async function listAccounts(signal: AbortSignal): Promise<Listing<AccountChoice>> {
  try {
    const request = { method: 'GET', path: paths.accounts, invented: true, signal } as const;
    return (await requestJson(request, accountChoicesSchema)).data;
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return { rows: [], ...NO_GAPS };
    throw error;
  }
}

/**
 * Replaces the session by one in another account. The old session token is deleted unless it was pasted. The new
 * session is not in sudo.
 * @returns `false` if the session had ended when the answer came. The answer then starts no session.
 * @throws ApiError if the switch fails; the session is then unchanged.
 */
export async function switchAccount(customerId: string): Promise<boolean> {
  const session = currentSession();
  const secret = await createAccountSession(customerId);
  if (session !== currentSession()) {
    // If it cannot be deleted, it expires within hours.
    await withdrawToken(secret).catch(() => undefined);
    return false;
  }
  const key = secret.reveal();
  secret.wipe();
  await replaceSession(key, 'signed-in');
  return true;
}

/**
 * Creates a session token in another account.
 * @param key the key of the session that has access to it, if it is not the current one.
 */
export async function createAccountSession(customerId: string, key?: string): Promise<Secret> {
  const path = paths.accountSession(customerId);
  const request = { method: 'POST', path, invented: true, ...(key === undefined ? {} : { key }) } as const;
  return (await requestJson(request, createdTokenSchema)).data.secret;
}
