// Requests for the users of an account.
import type { User } from '../domain/user.ts';
import { userListSchema } from '../wire/account-schema.ts';
import { paths } from '../wire/paths.ts';
import { requestDelete, requestJson } from './http.ts';

export async function listPeople(customerId: string, signal: AbortSignal): Promise<readonly User[]> {
  const path = paths.accountUsers(customerId);
  return (await requestJson({ method: 'GET', path, signal }, userListSchema)).data;
}

/** Deletes a user, or does nothing if they no longer exist. Refused while they have tokens (product rule 13). */
export async function deleteUser(id: string): Promise<void> {
  await requestDelete(paths.user(id));
}
