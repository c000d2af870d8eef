// Maps methods and paths to endpoints.

import { paths } from '../wire/paths.ts';
import { getCustomer, listAccountTokens, listUsers } from './handlers/account-by-id.ts';
import { listAccounts, switchAccount } from './handlers/account-switching.ts';
import {
  deleteAutomationToken,
  getAutomationToken,
  listAutomationServices,
  listAutomationTokens,
} from './handlers/automation-tokens.ts';
import { revokeTokens } from './handlers/bulk-revoke.ts';
import { createAutomationToken } from './handlers/create-automation-token.ts';
import { createToken, signIn } from './handlers/create-token.ts';
import { getCurrentCustomer, getCurrentUser, verify } from './handlers/current-user.ts';
import { getEvent, listEvents } from './handlers/events.ts';
import { getOpenidConfiguration } from './handlers/openid-configuration.ts';
import { listServices } from './handlers/services.ts';
import { enterSudo } from './handlers/sudo.ts';
import { deleteSelf, deleteToken, getSelf, getToken, listTokens } from './handlers/tokens.ts';
import { deleteUser, getUser } from './handlers/users.ts';
import { methodNotAllowed, pathNotFound, type Rejection } from './model/reject.ts';
import type { Endpoint } from './request/endpoint.ts';
import type { ParsedRequest } from './request/parsed-request.ts';

type Methods = Readonly<Partial<Record<string, Endpoint>>>;

export function findEndpoint({ method, path, keyDigest }: ParsedRequest): Endpoint | Rejection {
  const methods = methodsOf(path, keyDigest !== null);
  if (!methods) return pathNotFound(path);
  // The HTTP layer drops the body of a response to HEAD.
  const routedMethod = method === 'HEAD' ? 'GET' : method;
  return methods[routedMethod] ?? methodNotAllowed(method, Object.keys(methods));
}

function methodsOf(path: string, hasKey: boolean): Methods | null {
  switch (path) {
    case paths.tokens:
      return { GET: listTokens, POST: hasKey ? createToken : signIn, DELETE: revokeTokens };
    // Takes precedence over a token with the id "self" (wire.md §2.6).
    case paths.tokenSelf:
      return { GET: getSelf, DELETE: deleteSelf };
    case paths.automationTokens:
      return { GET: listAutomationTokens, POST: createAutomationToken };
    case paths.sudo:
      return { POST: enterSudo };
    case paths.currentUser:
      return { GET: getCurrentUser };
    case paths.currentCustomer:
      return { GET: getCurrentCustomer };
    case paths.servicePath:
      return { GET: listServices };
    case paths.accounts:
      return { GET: listAccounts };
    case paths.eventsPath:
      return { GET: listEvents };
    case paths.verify:
      return { GET: verify };
    case paths.openidConfiguration:
      return { GET: getOpenidConfiguration };
    default:
      return methodsOfItem(path);
  }
}

/** Paths that contain an id. */
const ITEM_ROUTES: readonly (readonly [RegExp, (id: string) => Methods])[] = [
  [/^\/tokens\/([^/]+)$/, id => ({ GET: getToken(id), DELETE: deleteToken(id) })],
  [
    /^\/automation-tokens\/([^/]+)$/,
    id => ({ GET: getAutomationToken(id), DELETE: deleteAutomationToken(id) }),
  ],
  [/^\/automation-tokens\/([^/]+)\/services$/, id => ({ GET: listAutomationServices(id) })],
  [/^\/customer\/([^/]+)$/, id => ({ GET: getCustomer(id) })],
  [/^\/customer\/([^/]+)\/tokens$/, id => ({ GET: listAccountTokens(id) })],
  [/^\/customer\/([^/]+)\/users$/, id => ({ GET: listUsers(id) })],
  [/^\/user\/([^/]+)$/, id => ({ GET: getUser(id), DELETE: deleteUser(id) })],
  [/^\/events\/([^/]+)$/, id => ({ GET: getEvent(id) })],
  [/^\/accounts\/([^/]+)\/session$/, id => ({ POST: switchAccount(id) })],
];

function methodsOfItem(path: string): Methods | null {
  for (const [pattern, methods] of ITEM_ROUTES) {
    const segment = path.match(pattern)?.[1];
    const id = segment === undefined ? null : decodeSegment(segment);
    if (id !== null) return methods(id);
  }
  return null;
}

/** `null` if the percent-encoding is invalid. */
function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
