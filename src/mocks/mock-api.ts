// The mock API as one function from Request to Response. It depends on no framework: MSW, the HTTP server and tests call it.

import { foldedText } from '../domain/comparable-text.ts';
import { isBrowserSession, isExpired } from '../domain/token.ts';
import { wholeSecond } from './model/model.ts';
import { pathNotFound, Rejection } from './model/reject.ts';
import { digest } from './model/secrets.ts';
import type { MockStorage } from './model/storage.ts';
import { type Environment, serve } from './request/endpoint.ts';
import { type Client, parseRequest } from './request/parsed-request.ts';
import { toResponse } from './request/reply.ts';
import { findEndpoint } from './routes.ts';
import { ownTokens, superusersOnly } from './rules/access.ts';
import type { ServicesContract } from './rules/automation-creation.ts';
import { identify } from './rules/identity.ts';
import type { ScenarioStore } from './scenario/store.ts';
import type { EndpointName } from './scenario.ts';
import { Db } from './state/db.ts';

export type MockApiOptions = {
  readonly storage: MockStorage;
  readonly scenario: ScenarioStore;
  readonly now: () => Date;
  /** The machine's time in milliseconds, which also runs while the clock of `now` is stopped. Default: `Date.now`. */
  readonly machineTime?: () => number;
  /** Identifies the caller of a request. */
  readonly client: (request: Request) => Client;
  /** The base path of the API, such as `/api`. An empty string means the root. */
  readonly base: string;
  /** Called with the endpoint of each request before it is handled. */
  readonly onEndpoint?: (request: Request, endpoint: EndpointName) => void;
  /** For tests of clients. Default: `'list limits'`. */
  readonly contract?: ServicesContract;
};

export type MockApi = {
  handle(request: Request): Promise<Response>;
  /** Discards all changes since the seed. */
  reset(): Promise<void>;
  /** The login of the owner of a key. Ignores faults and does not count as a use of the token. */
  loginOf(key: string): Promise<string | null>;
  /**
   * The newest working tokens that the owner of a key can replace, with this text in their names. Ignores faults and
   * does not count as a use.
   */
  tokensOf(key: string, text?: string): Promise<readonly UsableToken[]>;
  /** Records a use, as a request with the token would. @returns whether the token still works. */
  recordUse(id: string, client: Client): Promise<boolean>;
};

export type UsableToken = { readonly id: string; readonly name: string };

/** A list to choose from needs no more. */
const MOST_TOKENS = 200;

export function createMockApi(options: MockApiOptions): MockApi {
  const {
    storage,
    scenario,
    now,
    client,
    base,
    onEndpoint,
    machineTime = Date.now,
    contract = 'list limits',
  } = options;
  const db = new Db(storage, scenario.get().seed, now());
  const environment: Environment = { db, scenario, now, machineTime, contract };

  async function handle(request: Request): Promise<Response> {
    const response = await answer(request);
    // Clients learn the time of the mock's clock from it. The headers of a network failure can't be changed.
    if (response.type !== 'error') response.headers.set('Date', now().toUTCString());
    return response;
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${base}/`)) return toResponse(pathNotFound(pathname));
    const parsed = await parseRequest(request, base, client(request));
    const endpoint = findEndpoint(parsed);
    if (endpoint instanceof Rejection) return toResponse(endpoint);
    onEndpoint?.(request, endpoint.name);
    return serve(endpoint, parsed, environment);
  }

  async function loginOf(key: string): Promise<string | null> {
    const keyDigest = await digest(key);
    return db.transaction(scenario.get().seed, now(), () => {
      const actor = identify(db, keyDigest, now());
      return actor instanceof Rejection ? null : actor.user.login;
    });
  }

  async function tokensOf(key: string, text = ''): Promise<readonly UsableToken[]> {
    const keyDigest = await digest(key);
    return db.transaction(scenario.get().seed, now(), () => {
      const actor = identify(db, keyDigest, now());
      if (actor instanceof Rejection) return [];
      const automation =
        superusersOnly(actor) === null ? db.automationTokensOf(actor.user.customerId, now()) : [];
      return [...ownTokens(db, actor.user, now()), ...automation]
        .filter(token => !isBrowserSession(token) && !isExpired(token, now()))
        .filter(({ name }) => foldedText(name).includes(foldedText(text)))
        .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .slice(0, MOST_TOKENS)
        .map(({ id, name }) => ({ id, name }));
    });
  }

  async function recordUse(id: string, { ip, userAgent }: Client): Promise<boolean> {
    return db.transaction(scenario.get().seed, now(), () => {
      const token = db.findToken(id, now());
      if (token === undefined || isExpired(token, now())) return false;
      db.recordUse(token, { lastUsedAt: wholeSecond(now()), ip, userAgent });
      return true;
    });
  }

  return { handle, loginOf, tokensOf, recordUse, reset: () => db.reset(scenario.get().seed, now()) };
}
