// `/user/{id}`: reads and deletes one user (wire.md §5.1, §5.2).
import type { WireUser } from '../../wire/account-schema.ts';
import { wireUser } from '../answers/tokens-and-account.ts';
import { Rejection } from '../model/reject.ts';
import { authenticatedEndpoint, type Endpoint } from '../request/endpoint.ts';
import { ok } from '../request/reply.ts';
import { checkUserDeletion, findAccessibleUser, superusersOnly } from '../rules/access.ts';
import { deleteUserAndRecord } from './audit-log.ts';

export function getUser(id: string): Endpoint {
  return authenticatedEndpoint<null, WireUser>({
    name: 'users.get',
    parse: () => null,
    handle: (actor, _, { db }) => {
      const user = findAccessibleUser(db, actor, id);
      return user instanceof Rejection ? user : ok(wireUser(user));
    },
  });
}

/** The API answers 200 with a body here, not 204. */
export function deleteUser(id: string): Endpoint {
  return authenticatedEndpoint<null, { status: 'ok' }>({
    name: 'users.delete',
    writes: true,
    authorize: superusersOnly,
    parse: () => null,
    handle: (actor, _, context) => {
      const user = checkUserDeletion(context.db, actor, id, context.now);
      if (user instanceof Rejection) return user;
      deleteUserAndRecord(context, actor.user, user);
      return ok({ status: 'ok' });
    },
  });
}
