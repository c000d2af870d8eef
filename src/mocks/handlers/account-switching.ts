// `/accounts`: the accounts of the current user, and switching to another one. Our own choice: the real API is not public.
import type { WireAccountChoice } from '../../wire/accounts-schema.ts';
import type { WireCreatedToken } from '../../wire/created-token-schema.ts';
import { wireCreatedToken } from '../answers/tokens-and-account.ts';
import { accountIdsOf } from '../model/membership.ts';
import { Rejection } from '../model/reject.ts';
import { authenticatedEndpoint, type Endpoint } from '../request/endpoint.ts';
import { ok } from '../request/reply.ts';
import { buildSession } from '../rules/account-session.ts';
import { recordTokenEvent } from './audit-log.ts';

export const listAccounts = authenticatedEndpoint<null, WireAccountChoice[]>({
  name: 'accounts.list',
  parse: () => null,
  handle: ({ user }, _, { db }) => {
    const accounts = accountIdsOf(db.findUser(user.id) ?? user)
      .map(id => db.findAccount(id))
      .filter(account => account !== undefined);
    return ok(accounts.map(({ id, name }) => ({ id, name })));
  },
});

export function switchAccount(customerId: string): Endpoint {
  return authenticatedEndpoint<null, WireCreatedToken>({
    name: 'accounts.switch',
    writes: true,
    parse: () => null,
    handle: (actor, _, context) => {
      const { minted } = context.request;
      const session = buildSession(context.db, actor, customerId, minted, context.now);
      if (session instanceof Rejection) return session;
      context.db.addToken(session);
      recordTokenEvent(context, 'user.login', { ...actor.user, customerId }, session);
      return ok(wireCreatedToken(session, minted.secret));
    },
  });
}
