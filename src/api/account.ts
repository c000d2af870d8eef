// Requests for the current user and their account.
import type { Account, User } from '../domain/user.ts';
import { customerSchema, userSchema } from '../wire/account-schema.ts';
import { paths } from '../wire/paths.ts';
import { requestJson } from './http.ts';

export async function fetchCurrentUser(signal: AbortSignal): Promise<User> {
  const { data } = await requestJson({ method: 'GET', path: paths.currentUser, signal }, userSchema);
  return data;
}

export async function fetchCurrentAccount(signal: AbortSignal): Promise<Account> {
  const { data } = await requestJson({ method: 'GET', path: paths.currentCustomer, signal }, customerSchema);
  return data;
}
