// The people of an account.
import type { User } from '../domain/user.ts';
import { userListSchema } from '../wire/account-schema.ts';
import { paths } from '../wire/paths.ts';
import { ApiError } from './api-error.ts';
import { requestJson, requestNothing } from './http.ts';

export async function listPeople(customerId: string, signal: AbortSignal): Promise<readonly User[]> {
  const path = paths.accountUsers(customerId);
  return (await requestJson({ method: 'GET', path, signal }, userListSchema)).data;
}

/** Superusers only. Refused while the user has tokens (product rule 13). One who is gone already counts as done. */
export async function deleteUser(id: string): Promise<void> {
  try {
    await requestNothing({ method: 'DELETE', path: paths.user(id) });
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'not-found')) throw error;
  }
}
