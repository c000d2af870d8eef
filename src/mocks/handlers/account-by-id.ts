// `/customer/{id}`, `/customer/{id}/tokens` and `/customer/{id}/users`: one account by id (wire.md §2.8, §5.1, §5.3).
import type { WireCustomer, WireUser } from '../../wire/account-schema.ts';
import type { WireToken } from '../../wire/token-schema.ts';
import { wireCustomer, wireToken, wireUser } from '../answers/tokens-and-account.ts';
import type { Actor } from '../model/model.ts';
import { notAuthorized } from '../model/reject.ts';
import { authenticatedEndpoint, type Endpoint } from '../request/endpoint.ts';
import { ok } from '../request/reply.ts';
import { ownAccountOnly, superusersOnly } from '../rules/access.ts';

export function getCustomer(id: string): Endpoint {
  return authenticatedEndpoint<null, WireCustomer>({
    name: 'account.get',
    authorize: actor => ownAccountOnly(actor, id),
    parse: () => null,
    handle: (_actor, _input, { db }) => {
      const account = db.findAccount(id);
      return account ? ok(wireCustomer(account)) : notAuthorized();
    },
  });
}

/** Includes sessions and expired tokens. Automation tokens have their own list. */
export function listAccountTokens(id: string): Endpoint {
  return authenticatedEndpoint<null, WireToken[]>({
    name: 'account.tokens',
    authorize: actor => superuserOfAccount(actor, id),
    parse: () => null,
    handle: (_actor, _input, { db, now }) => ok(db.tokensOfAccount(id, now).map(wireToken)),
  });
}

export function listUsers(id: string): Endpoint {
  return authenticatedEndpoint<null, WireUser[]>({
    name: 'users.list',
    authorize: actor => superuserOfAccount(actor, id),
    parse: () => null,
    handle: (_actor, _input, { db }) => ok(db.usersOf(id).map(wireUser)),
  });
}

function superuserOfAccount(actor: Actor, customerId: string) {
  return superusersOnly(actor) ?? ownAccountOnly(actor, customerId);
}
