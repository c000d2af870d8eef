// `/automation-tokens`: lists, reads and deletes automation tokens, for superusers (wire.md §3.2 to §3.5).
import type {
  WireAutomationTokenDetail,
  WireAutomationTokenPage,
} from '../../wire/automation-token-schema.ts';
import { wireAutomationDetail, wireAutomationPage } from '../answers/automation.ts';
import { asProblem, Rejection } from '../model/reject.ts';
import { authenticatedEndpoint, type Endpoint } from '../request/endpoint.ts';
import { type Paging, pageOf, parsePaging } from '../request/paging.ts';
import { noContent, okWithNewline } from '../request/reply.ts';
import { findAutomationToken, superusersOnly } from '../rules/access.ts';
import { revokeToken } from './audit-log.ts';

const COMMON = { authorize: superusersOnly, formatError: asProblem };

export const listAutomationTokens = authenticatedEndpoint<Paging, WireAutomationTokenPage>({
  ...COMMON,
  name: 'automation.list',
  parse: ({ query }) => parsePaging(query),
  handle: ({ user }, paging, { db, now }) =>
    okWithNewline(wireAutomationPage(db.automationTokensOf(user.customerId, now), paging)),
});

export function getAutomationToken(id: string): Endpoint {
  return authenticatedEndpoint<null, WireAutomationTokenDetail>({
    ...COMMON,
    name: 'automation.get',
    parse: () => null,
    handle: (actor, _, { db, now }) => {
      const token = findAutomationToken(db, actor, id, now);
      return token instanceof Rejection ? token : okWithNewline(wireAutomationDetail(token));
    },
  });
}

export function listAutomationServices(id: string): Endpoint {
  return authenticatedEndpoint<Paging, { data: string[] }>({
    ...COMMON,
    name: 'automation.services',
    parse: ({ query }) => parsePaging(query),
    handle: (actor, paging, { db, now }) => {
      const token = findAutomationToken(db, actor, id, now);
      return token instanceof Rejection
        ? token
        : okWithNewline({ data: [...pageOf(token.services, paging)] });
    },
  });
}

export function deleteAutomationToken(id: string): Endpoint {
  return authenticatedEndpoint<null, never>({
    ...COMMON,
    name: 'automation.delete',
    writes: true,
    parse: () => null,
    handle: (actor, _, context) => {
      const token = findAutomationToken(context.db, actor, id, context.now);
      if (token instanceof Rejection) return token;
      revokeToken(context, actor.user, token);
      return noContent();
    },
  });
}
