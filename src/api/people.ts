// Requests for the users of an account.
import type { Listing } from '../domain/gaps.ts';
import type { User } from '../domain/user.ts';
import { userListSchema } from '../wire/account-schema.ts';
import { paths } from '../wire/paths.ts';
import { deleteObject } from './delete-object.ts';
import { requestJson } from './http.ts';

export async function listPeople(customerId: string, signal: AbortSignal): Promise<Listing<User>> {
  const path = paths.accountUsers(customerId);
  return (await requestJson({ method: 'GET', path, signal }, userListSchema)).data;
}

/** Deletes a user (see {@link deleteObject}). Refused while they have tokens (product rule 13). */
export async function deleteUser(id: string): Promise<void> {
  await deleteObject({ path: paths.user(id), isDone: isStatusOk });
}

/** A deleted user is answered by 200 and `{"status":"ok"}` (wire.md §5.2). */
function isStatusOk(status: number, body: unknown): boolean {
  const isOk = typeof body === 'object' && body !== null && 'status' in body && body.status === 'ok';
  return status === 200 && isOk;
}
