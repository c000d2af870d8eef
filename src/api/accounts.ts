// Lists the accounts a user can switch to, and switches. Only this file knows how, because the API's way is not public.
import { accountChoicesSchema } from '../wire/accounts-schema.ts';
import { createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { ApiError } from './api-error.ts';
import { requestJson, requestNothing } from './http.ts';
import { isPastedKey, readSessionKey, storeSessionKey } from './session-key.ts';

export type AccountChoice = { readonly id: string; readonly name: string };

/** The accounts to choose from. Empty if the API does not have this endpoint. */
export async function listAccounts(signal: AbortSignal): Promise<readonly AccountChoice[]> {
  try {
    return (await requestJson({ method: 'GET', path: paths.accounts, signal }, accountChoicesSchema)).data;
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return [];
    throw error;
  }
}

/**
 * Replaces the session by one in another account. The old session token is deleted unless it was pasted. The new
 * session is not in sudo.
 * @throws ApiError if the switch fails; the session is then unchanged.
 */
export async function switchAccount(customerId: string): Promise<void> {
  const before = isPastedKey() ? null : readSessionKey();
  const path = paths.accountSession(customerId);
  const { data } = await requestJson({ method: 'POST', path }, createdTokenSchema);
  storeSessionKey(data.secret.reveal(), 'signed-in');
  data.secret.wipe();
  if (before === null) return;
  // If the old session cannot be deleted, it expires within hours.
  await requestNothing({ method: 'DELETE', path: paths.tokenSelf, key: before }).catch(() => undefined);
}
