// The whole mock API as one function from request to answer. It knows no framework: a service worker calls it, a test does.

import { pathNotFound, Rejection } from './model/reject.ts';
import { digest } from './model/secrets.ts';
import type { MockStorage } from './model/storage.ts';
import { type Environment, serve } from './request/endpoint.ts';
import { type Client, parseRequest } from './request/parsed-request.ts';
import { toResponse } from './request/reply.ts';
import { findEndpoint } from './routes.ts';
import { identify } from './rules/identity.ts';
import type { ScenarioStore } from './scenario/store.ts';
import type { EndpointName } from './scenario.ts';
import { Db } from './state/db.ts';

export type MockApiOptions = {
  readonly storage: MockStorage;
  readonly scenario: ScenarioStore;
  readonly now: () => Date;
  /** Who calls: a page knows only itself, a server sees each caller. */
  readonly client: (request: Request) => Client;
  /** The path below which the API lies, such as `/api`. Empty is the root. */
  readonly base: string;
  /** Told which endpoint a request is for, before it is served. */
  readonly onEndpoint?: (request: Request, endpoint: EndpointName) => void;
};

export type MockApi = {
  handle(request: Request): Promise<Response>;
  /** Forgets everything that happened since the seed. */
  reset(): void;
  /** The login of the person whose key it is. Asked past all faults, and not noted as a use. */
  loginOf(key: string): Promise<string | null>;
};

export function createMockApi({ storage, scenario, now, client, base, onEndpoint }: MockApiOptions): MockApi {
  const db = new Db(storage, scenario.get().seed, now());
  const world: Environment = { db, scenario, now };

  async function handle(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${base}/`)) return toResponse(pathNotFound(pathname));
    const incoming = await parseRequest(request, base, client(request));
    const endpoint = findEndpoint(incoming);
    if (endpoint instanceof Rejection) return toResponse(endpoint);
    onEndpoint?.(request, endpoint.name);
    return serve(endpoint, incoming, world);
  }

  async function loginOf(key: string): Promise<string | null> {
    const keyDigest = await digest(key);
    db.open(scenario.get().seed, now());
    const actor = identify(db, keyDigest, now());
    return actor instanceof Rejection ? null : actor.user.login;
  }

  return { handle, loginOf, reset: () => db.reset(scenario.get().seed, now()) };
}
