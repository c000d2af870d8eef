// Requests for the current user, their account and its services.
import type { Service } from '../domain/service.ts';
import type { Account, User } from '../domain/user.ts';
import { customerSchema, serviceListSchema, userSchema } from '../wire/account-schema.ts';
import { lastPage } from '../wire/link-header.ts';
import { paths } from '../wire/paths.ts';
import { requestJson } from './http.ts';

/** The maximum page size for services. */
const SERVICES_PER_PAGE = 100;

export async function fetchCurrentUser(signal: AbortSignal): Promise<User> {
  const { data } = await requestJson({ method: 'GET', path: paths.currentUser, signal }, userSchema);
  return data;
}

export async function fetchCurrentAccount(signal: AbortSignal): Promise<Account> {
  const { data } = await requestJson({ method: 'GET', path: paths.currentCustomer, signal }, customerSchema);
  return data;
}

/** Lists all services. The first page tells the number of pages, the others are requested in parallel. */
export async function listServices(signal: AbortSignal): Promise<readonly Service[]> {
  const page = (number: number) =>
    requestJson(
      { method: 'GET', path: paths.services(number, SERVICES_PER_PAGE), signal },
      serviceListSchema,
    );
  const first = await page(1);
  const others = Array.from({ length: lastPage(first.headers.get('Link')) - 1 }, (_, index) =>
    page(index + 2),
  );
  const pages = [first, ...(await Promise.all(others))];
  return pages.flatMap(each => each.data);
}
