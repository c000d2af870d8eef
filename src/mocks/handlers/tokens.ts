// `/tokens` and `/tokens/{id}`: lists, reads and deletes tokens (wire.md §2.3 to §2.6).
import type { WireToken } from '../../wire/token-schema.ts';
import { wireToken } from '../answers/tokens-and-account.ts';
import { Rejection } from '../model/reject.ts';
import { authenticatedEndpoint, type Endpoint } from '../request/endpoint.ts';
import { noContent, ok } from '../request/reply.ts';
import { findAccessibleToken, ownTokens } from '../rules/access.ts';
import { revokeToken } from './audit-log.ts';

/** The caller's own user tokens in this account, including expired tokens and sessions. */
export const listTokens = authenticatedEndpoint<null, WireToken[]>({
  name: 'tokens.list',
  parse: () => null,
  handle: ({ user }, _, { db, now }) => ok(ownTokens(db, user, now).map(wireToken)),
});

export const getSelf = authenticatedEndpoint<null, WireToken>({
  name: 'tokens.self',
  parse: () => null,
  handle: ({ token }) => ok(wireToken(token)),
});

/** Any token can delete itself, including an automation token. */
export const deleteSelf = authenticatedEndpoint<null, never>({
  name: 'session.delete',
  writes: true,
  parse: () => null,
  handle: ({ user, token }, _, context) => {
    revokeToken(context, user, token);
    return noContent();
  },
});

export function getToken(id: string): Endpoint {
  return authenticatedEndpoint<null, WireToken>({
    name: 'tokens.get',
    parse: () => null,
    handle: (actor, _, { db, now }) => {
      const token = findAccessibleToken(db, actor, id, now);
      return token instanceof Rejection ? token : ok(wireToken(token));
    },
  });
}

export function deleteToken(id: string): Endpoint {
  return authenticatedEndpoint<null, never>({
    name: 'tokens.delete',
    writes: true,
    parse: () => null,
    handle: (actor, _, context) => {
      const token = findAccessibleToken(context.db, actor, id, context.now);
      if (token instanceof Rejection) return token;
      revokeToken(context, actor.user, token);
      return noContent();
    },
  });
}
