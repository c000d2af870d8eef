// The way of every request: fault → latency → identity → scope → role → sudo → parse → handler.

import { type Actor, wholeSecond } from '../model/model.ts';
import { Rejection } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';
import { checkScope, identify } from '../rules/identity.ts';
import { checkRateLimit, exhaustedLimitHeaders, rateLimitHeaders } from '../rules/rate-limit.ts';
import { checkSudo } from '../rules/sudo.ts';
import type { ScenarioStore } from '../scenario/store.ts';
import type { EndpointName, FaultKind } from '../scenario.ts';
import type { Db } from '../state/db.ts';
import { isGatewayFault, isTransportFault, rejectionFor } from './faults.ts';
import type { ParsedRequest } from './parsed-request.ts';
import { type Outcome, toResponse, truncatedBody } from './reply.ts';

/** What a handler works with. */
export type Context = {
  readonly db: Db;
  readonly request: ParsedRequest;
  readonly now: Date;
  /** The user whose hourly limit this request counts against, once known. */
  meteredUserId: string | null;
};

export type Endpoint = {
  readonly name: EndpointName;
  readonly run: (context: Context) => Outcome;
  readonly shape?: Shape | undefined;
};

/** Gives refusals the shape of their family; the gateway's, of keys, scopes and sudo, keep theirs (wire.md §1.4). */
type Shape = (refusal: Rejection) => Rejection;

type AuthenticatedEndpoint<Input, Body> = {
  readonly name: EndpointName;
  readonly writes?: boolean;
  /** Who may use it at all; asked before sudo, so that nobody confirms a password for nothing. */
  readonly authorize?: (actor: Actor, state: State) => Rejection | null;
  readonly needsSudo?: boolean;
  readonly parse: (request: ParsedRequest) => Input | Rejection;
  readonly shape?: Shape;
  readonly handle: (actor: Actor, input: Input, context: Context) => Outcome<Body>;
};

type PublicEndpoint<Input, Body> = {
  readonly name: EndpointName;
  readonly parse: (request: ParsedRequest) => Input | Rejection;
  readonly handle: (input: Input, context: Context) => Outcome<Body>;
};

/** An endpoint that wants a key. */
export function authenticatedEndpoint<Input, Body>(definition: AuthenticatedEndpoint<Input, Body>): Endpoint {
  const { name, writes = false, authorize, needsSudo = false, parse, shape, handle } = definition;
  const shaped = <Result>(result: Result | Rejection) =>
    result instanceof Rejection && shape ? shape(result) : result;
  function run(context: Context): Outcome {
    const actor = enter(context);
    if (actor instanceof Rejection) return actor;
    const refusal =
      (writes ? countMutation(context, actor.user.id) : null) ??
      checkScope(actor, name, writes) ??
      shaped(authorize?.(actor, context.db) ?? null) ??
      (needsSudo ? checkSudo(actor, context.now) : null);
    if (refusal) return refusal;
    const input = parse(context.request);
    return shaped(input instanceof Rejection ? input : handle(actor, input, context));
  }
  return { name, run, shape };
}

/** An endpoint that is used without a key. */
export function publicEndpoint<Input, Body>({ name, parse, handle }: PublicEndpoint<Input, Body>): Endpoint {
  function run(context: Context): Outcome {
    const input = parse(context.request);
    return input instanceof Rejection ? input : handle(input, context);
  }
  return { name, run };
}

/** Knows the actor, and notes the use: `GET /tokens/self` already shows the request itself (wire.md §2.4). */
function enter({ db, request, now }: Context): Actor | Rejection {
  const actor = identify(db, request.keyDigest, now);
  if (actor instanceof Rejection) return actor;
  const { ip, userAgent } = request.client;
  const use = { lastUsedAt: wholeSecond(now), ip, userAgent, sudoExpiresAt: actor.token.sudoExpiresAt };
  db.recordUse(actor.token.id, use);
  return { ...actor, token: { ...actor.token, ...use } };
}

/** Counts a mutation whatever comes of it: refused ones carry the headers too (wire.md §1.3). */
export function countMutation(context: Context, userId: string): Rejection | null {
  context.meteredUserId = userId;
  const refusal = checkRateLimit(context.db, userId, context.now);
  if (!refusal) context.db.countMutation(userId, context.now);
  return refusal;
}

export type Environment = {
  readonly db: Db;
  readonly scenario: ScenarioStore;
  readonly now: () => Date;
};

export async function serve(
  endpoint: Endpoint,
  request: ParsedRequest,
  world: Environment,
): Promise<Response> {
  const fault = world.scenario.consumeFault(endpoint.name);
  if (fault === 'offline') return Response.error();
  await delay(world.scenario, request.signal);
  if (fault !== null && !isTransportFault(fault)) {
    const refusal = rejectionFor(fault);
    const shaped = isGatewayFault(fault) ? refusal : (endpoint.shape?.(refusal) ?? refusal);
    return toResponse(shaped, fault === '429' ? exhaustedLimitHeaders(world.now()) : {});
  }
  return deliver(work(endpoint, request, world), fault, request.signal);
}

/** Nothing is awaited from here to the answer, so no other request or tab gets in between. */
function work(endpoint: Endpoint, request: ParsedRequest, { db, scenario, now }: Environment): Response {
  const context: Context = { db, request, now: now(), meteredUserId: null };
  db.open(scenario.get().seed, context.now);
  const outcome = endpoint.run(context);
  db.save();
  const metered = context.meteredUserId;
  return toResponse(outcome, metered === null ? {} : rateLimitHeaders(db, metered, context.now));
}

async function deliver(response: Response, fault: FaultKind | null, signal: AbortSignal): Promise<Response> {
  if (fault === 'malformed') return truncatedBody(response);
  return fault === 'time-out' ? silence(signal) : response;
}

/** Never answers; ends only when the caller gives up, so that nothing is left hanging. */
function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => onAbort(signal, reject));
}

/** How often a delayed answer checks whether the latency has been removed, in milliseconds. */
const LATENCY_CHECK = 50;

/** Waits for the latency. When the scenario is set to no latency, the answers that wait come as well. */
function delay(scenario: ScenarioStore, signal: AbortSignal): Promise<void> {
  const milliseconds = scenario.nextLatency();
  if (milliseconds === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(resolve), milliseconds);
    const check = setInterval(() => {
      if (scenario.get().latency.most === 0) end(resolve);
    }, LATENCY_CHECK);
    function end(settle: () => void): void {
      clearTimeout(timer);
      clearInterval(check);
      settle();
    }
    onAbort(signal, reason => end(() => reject(reason)));
  });
}

function onAbort(signal: AbortSignal, reject: (reason: unknown) => void): void {
  if (signal.aborted) reject(signal.reason);
  else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
}
