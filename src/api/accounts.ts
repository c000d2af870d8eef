// Which accounts a person may act in, and going over to another. The one place that knows how: the API's way is not public.
import { accountChoicesSchema } from '../wire/accounts-schema.ts';
import { createdTokenSchema } from '../wire/created-token-schema.ts';
import { paths } from '../wire/paths.ts';
import { ApiError } from './api-error.ts';
import { requestJson, requestNothing } from './http.ts';
import { isPastedKey, readSessionKey, storeSessionKey } from './session-key.ts';

export type AccountChoice = { readonly id: string; readonly name: string };

/** The accounts to choose from; empty where the API doesn't offer the list. */
export async function listAccounts(signal: AbortSignal): Promise<readonly AccountChoice[]> {
  try {
    return (await requestJson({ method: 'GET', path: paths.accounts, signal }, accountChoicesSchema)).data;
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return [];
    throw error;
  }
}

/**
 * Takes a session in another account in place of this one, whose key is then deleted unless it was pasted. The new
 * one is not in sudo.
 * @throws ApiError and stays where it is.
 */
export async function switchAccount(customerId: string): Promise<void> {
  const before = isPastedKey() ? null : readSessionKey();
  const path = paths.accountSession(customerId);
  const { data } = await requestJson({ method: 'POST', path }, createdTokenSchema);
  storeSessionKey(data.secret.reveal(), 'signed-in');
  data.secret.wipe();
  if (before === null) return;
  // A session that could not be deleted ends by itself within hours.
  await requestNothing({ method: 'DELETE', path: paths.tokenSelf, key: before }).catch(() => undefined);
}
