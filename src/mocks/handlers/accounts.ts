// The accounts of a person, and a session in another one. All of it is our own choice: the API's way is not public.
import type { WireAccountChoice } from '../../wire/accounts-schema.ts';
import type { WireCreatedToken } from '../../wire/created-token-schema.ts';
import { type Endpoint, keyedEndpoint } from '../endpoint.ts';
import { accountIdsOf } from '../membership.ts';
import { Rejection } from '../reject.ts';
import { ok } from '../reply.ts';
import { planSession } from '../rules/account-session.ts';
import { wireCreatedToken } from '../wire-answers.ts';
import { record } from './record.ts';

export const listAccounts = keyedEndpoint<null, WireAccountChoice[]>({
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
  return keyedEndpoint<null, WireCreatedToken>({
    name: 'accounts.switch',
    writes: true,
    parse: () => null,
    handle: (actor, _, context) => {
      const { minted } = context.incoming;
      const session = planSession(context.db, actor, customerId, minted, context.now);
      if (session instanceof Rejection) return session;
      context.db.addToken(session);
      record(context, 'user.login', { ...actor.user, customerId }, session);
      return ok(wireCreatedToken(session, minted.secret));
    },
  });
}
