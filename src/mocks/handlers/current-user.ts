// `/current_user`, `/current_customer` and `/verify`: the user and the account that the key belongs to (wire.md §5.1, §5.3, §5.5).
import type { WireCustomer, WireUser } from '../../wire/account-schema.ts';
import type { WireVerify } from '../../wire/verify.ts';
import { wireCustomer, wireUser, wireVerify } from '../answers/tokens-and-account.ts';
import { notAuthorized } from '../model/reject.ts';
import { authenticatedEndpoint } from '../request/endpoint.ts';
import { ok } from '../request/reply.ts';

export const getCurrentUser = authenticatedEndpoint<null, WireUser>({
  name: 'user.get',
  parse: () => null,
  handle: ({ user }) => ok(wireUser(user)),
});

export const getCurrentCustomer = authenticatedEndpoint<null, WireCustomer>({
  name: 'customer.get',
  parse: () => null,
  handle: ({ token }, _, { db }) => {
    const account = db.findAccount(token.customerId);
    return account ? ok(wireCustomer(account)) : notAuthorized();
  },
});

type VerifyInput = { readonly services: 'none' | 'active' | 'all' };

export const verify = authenticatedEndpoint<VerifyInput, WireVerify>({
  name: 'verify.get',
  parse: ({ query }) => {
    if (query.get('services') === 'false') return { services: 'none' };
    return { services: query.get('active_services_only') === 'true' ? 'active' : 'all' };
  },
  handle: (actor, input, { db }) => {
    const account = db.findAccount(actor.token.customerId);
    if (!account) return notAuthorized();
    const services = db.servicesOf(account.id);
    switch (input.services) {
      case 'none':
        return ok(wireVerify(actor, account, null));
      case 'active':
        return ok(
          wireVerify(
            actor,
            account,
            services.filter(service => service.active),
          ),
        );
      case 'all':
        return ok(wireVerify(actor, account, services));
    }
  },
});
