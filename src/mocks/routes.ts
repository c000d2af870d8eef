// Which endpoint answers which method and path.

import { paths } from '../wire/paths.ts';
import type { Endpoint } from './endpoint.ts';
import { getCurrentCustomer, getCurrentUser, verify } from './handlers/account.ts';
import { createToken, signIn } from './handlers/create-token.ts';
import { listServices } from './handlers/services.ts';
import { enterSudo } from './handlers/sudo.ts';
import { deleteSelf, deleteToken, getSelf, getToken, listTokens } from './handlers/tokens.ts';
import type { Incoming } from './incoming.ts';
import { methodNotAllowed, pathNotFound, type Rejection } from './reject.ts';

type Methods = Readonly<Partial<Record<string, Endpoint>>>;

export function findEndpoint({ method, path, keyDigest }: Incoming): Endpoint | Rejection {
  const methods = methodsOf(path, keyDigest !== null);
  if (!methods) return pathNotFound(path);
  return methods[method] ?? methodNotAllowed(method, Object.keys(methods));
}

function methodsOf(path: string, hasKey: boolean): Methods | null {
  switch (path) {
    case paths.tokens:
      return { GET: listTokens, POST: hasKey ? createToken : signIn };
    // It wins over a token of that id (wire.md §2.6).
    case paths.tokenSelf:
      return { GET: getSelf, DELETE: deleteSelf };
    case paths.sudo:
      return { POST: enterSudo };
    case paths.currentUser:
      return { GET: getCurrentUser };
    case paths.currentCustomer:
      return { GET: getCurrentCustomer };
    case paths.servicePath:
      return { GET: listServices };
    case paths.verify:
      return { GET: verify };
    default:
      return methodsOfToken(path);
  }
}

function methodsOfToken(path: string): Methods | null {
  const segment = path.match(/^\/tokens\/([^/]+)$/)?.[1];
  const id = segment === undefined ? null : decoded(segment);
  return id === null ? null : { GET: getToken(id), DELETE: deleteToken(id) };
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
