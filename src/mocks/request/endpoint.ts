// The steps of every request: fault → latency → identity → scope → role → sudo → parse → handler.

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
import { type Outcome, toResponse, truncated } from './reply.ts';

/** What a handler receives. */
export type Context = {
  readonly db: Db;
  readonly request: ParsedRequest;
  readonly now: Date;
  /** The user whose hourly rate limit this request counts against, or `null` if it doesn't count. */
  meteredUserId: string | null;
};

export type Endpoint = {
  readonly name: EndpointName;
  readonly run: (context: Context) => Outcome;
  readonly formatError?: ErrorFormat | undefined;
};

/** Converts a refusal to the endpoint's error format. Gateway errors (key, scope, sudo) keep theirs (wire.md §1.4). */
type ErrorFormat = (rejection: Rejection) => Rejection;

type AuthenticatedEndpoint<Input, Body> = {
  readonly name: EndpointName;
  readonly writes?: boolean;
  /** Checked before sudo, so that a user who is not allowed is never asked for a password. */
  readonly authorize?: (actor: Actor, state: State) => Rejection | null;
  readonly needsSudo?: boolean;
  readonly parse: (request: ParsedRequest) => Input | Rejection;
  readonly formatError?: ErrorFormat;
  readonly handle: (actor: Actor, input: Input, context: Context) => Outcome<Body>;
};

type PublicEndpoint<Input, Body> = {
  readonly name: EndpointName;
  readonly parse: (request: ParsedRequest) => Input | Rejection;
  readonly handle: (input: Input, context: Context) => Outcome<Body>;
};

/** An endpoint that requires a key. */
export function authenticatedEndpoint<Input, Body>(definition: AuthenticatedEndpoint<Input, Body>): Endpoint {
  const { name, writes = false, authorize, needsSudo = false, parse, formatError, handle } = definition;
  const withErrorFormat = <Result>(result: Result | Rejection) =>
    result instanceof Rejection && formatError ? formatError(result) : result;
  function run(context: Context): Outcome {
    const actor = authenticate(context);
    if (actor instanceof Rejection) return actor;
    const rejection =
      (writes ? countMutation(context, actor.user.id) : null) ??
      checkScope(actor, name, writes) ??
      withErrorFormat(authorize?.(actor, context.db) ?? null) ??
      (needsSudo ? checkSudo(actor, context.now) : null);
    if (rejection) return rejection;
    const input = parse(context.request);
    return withErrorFormat(input instanceof Rejection ? input : handle(actor, input, context));
  }
  return { name, run, formatError };
}

/** An endpoint that requires no key. */
export function publicEndpoint<Input, Body>({ name, parse, handle }: PublicEndpoint<Input, Body>): Endpoint {
  function run(context: Context): Outcome {
    const input = parse(context.request);
    return input instanceof Rejection ? input : handle(input, context);
  }
  return { name, run };
}

/** Identifies the actor and records the use first: `GET /tokens/self` already includes this request (wire.md §2.4). */
function authenticate({ db, request, now }: Context): Actor | Rejection {
  const actor = identify(db, request.keyDigest, now);
  if (actor instanceof Rejection) return actor;
  const { ip, userAgent } = request.client;
  const use = { lastUsedAt: wholeSecond(now), ip, userAgent, sudoExpiresAt: actor.token.sudoExpiresAt };
  db.recordUse(actor.token.id, use);
  return { ...actor, token: { ...actor.token, ...use } };
}

/** Counts every mutation, whether it succeeds or not: refusals have the rate limit headers too (wire.md §1.3). */
export function countMutation(context: Context, userId: string): Rejection | null {
  context.meteredUserId = userId;
  const rejection = checkRateLimit(context.db, userId, context.now);
  if (!rejection) context.db.countMutation(userId, context.now);
  return rejection;
}

export type Environment = {
  readonly db: Db;
  readonly scenario: ScenarioStore;
  readonly now: () => Date;
};

export async function serve(
  endpoint: Endpoint,
  request: ParsedRequest,
  environment: Environment,
): Promise<Response> {
  const { scenario } = environment;
  const fault = scenario.consumeFault(endpoint.name);
  if (fault === 'offline') return Response.error();
  await delay(scenario, request.signal);
  if (fault !== null && !isTransportFault(fault)) {
    const rejection = rejectionFor(fault);
    const formatted = isGatewayFault(fault) ? rejection : (endpoint.formatError?.(rejection) ?? rejection);
    return toResponse(formatted, fault === '429' ? exhaustedLimitHeaders(environment.now()) : {});
  }
  return deliver(run(endpoint, request, environment), fault, request.signal);
}

/** Synchronous, so that no other request or tab can change the state in between. */
function run(endpoint: Endpoint, request: ParsedRequest, { db, scenario, now }: Environment): Response {
  const context: Context = { db, request, now: now(), meteredUserId: null };
  db.open(scenario.get().seed, context.now);
  const outcome = endpoint.run(context);
  db.save();
  const { meteredUserId } = context;
  return toResponse(outcome, meteredUserId === null ? {} : rateLimitHeaders(db, meteredUserId, context.now));
}

async function deliver(response: Response, fault: FaultKind | null, signal: AbortSignal): Promise<Response> {
  if (fault === 'malformed') return truncated(response);
  return fault === 'time-out' ? waitForAbort(signal) : response;
}

/** Never resolves. Rejects when the caller aborts, so that no promise stays pending. */
function waitForAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => onAbort(signal, reject));
}

/** How often a delayed response checks whether the latency has been removed. */
const LATENCY_CHECK_MS = 50;

/** Waits for the latency. Setting the latency to 0 also releases the responses that are waiting. */
function delay(scenario: ScenarioStore, signal: AbortSignal): Promise<void> {
  const milliseconds = scenario.nextLatency();
  if (milliseconds === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(resolve), milliseconds);
    const check = setInterval(() => {
      if (scenario.get().latency.max === 0) end(resolve);
    }, LATENCY_CHECK_MS);
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
