// The steps of every request: fault → latency → identity → scope → role → sudo → parse → handler.

import { type Actor, wholeSecond } from '../model/model.ts';
import { Rejection } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';
import type { ServicesContract } from '../rules/automation-creation.ts';
import { checkScope, identify } from '../rules/identity.ts';
import { checkRateLimit, exhaustedLimitHeaders, rateLimitHeaders } from '../rules/rate-limit.ts';
import { checkSudo } from '../rules/sudo.ts';
import type { ScenarioStore } from '../scenario/store.ts';
import type { EndpointName, FaultKind } from '../scenario.ts';
import type { Db } from '../state/db.ts';
import { isGatewayFault, isTransportFault, type RefusalFault, rejectionFor } from './faults.ts';
import { delay, onAbort } from './latency.ts';
import type { ParsedRequest } from './parsed-request.ts';
import { type Outcome, toResponse, truncated } from './reply.ts';

/** What a handler receives. */
export type Context = {
  readonly db: Db;
  readonly request: ParsedRequest;
  readonly now: Date;
  /** In milliseconds. It also runs while the mock's clock is stopped. */
  readonly machineTime: number;
  readonly contract: ServicesContract;
  /** The user whose hourly rate limit this request counts against, or `null` if it doesn't count. */
  meteredUserId: string | null;
};

export type Endpoint = {
  readonly name: EndpointName;
  /** Whether it is a mutation. */
  readonly writes: boolean;
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
  readonly writes?: boolean;
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
  return { name, writes, run, formatError };
}

/** An endpoint that requires no key. */
export function publicEndpoint<Input, Body>(definition: PublicEndpoint<Input, Body>): Endpoint {
  const { name, writes = false, parse, handle } = definition;
  function run(context: Context): Outcome {
    const input = parse(context.request);
    return input instanceof Rejection ? input : handle(input, context);
  }
  return { name, writes, run };
}

/** Identifies the actor and records the use first: `GET /tokens/self` already includes this request (wire.md §2.4). */
function authenticate({ db, request, now }: Context): Actor | Rejection {
  const actor = identify(db, request.keyDigest, now);
  if (actor instanceof Rejection) return actor;
  const { ip, userAgent } = request.client;
  db.recordUse(actor.token, { lastUsedAt: wholeSecond(now), ip, userAgent });
  // Reads the token and its user again, with this use.
  return identify(db, request.keyDigest, now);
}

/** Counts every mutation, whether it succeeds or not: refusals have the rate limit headers too (wire.md §1.3). */
export function countMutation(context: Context, userId: string): Rejection | null {
  context.meteredUserId = userId;
  const { db, now, machineTime } = context;
  const rejection = checkRateLimit(db, userId, now, machineTime);
  if (!rejection) db.countMutation(userId, now, machineTime);
  return rejection;
}

export type Environment = {
  readonly db: Db;
  readonly scenario: ScenarioStore;
  readonly now: () => Date;
  readonly machineTime: () => number;
  readonly contract: ServicesContract;
};

export async function serve(
  endpoint: Endpoint,
  request: ParsedRequest,
  environment: Environment,
): Promise<Response> {
  const { scenario } = environment;
  const fault = await scenario.consumeFault(endpoint.name);
  if (fault === 'offline') return Response.error();
  await delay(scenario, request.signal);
  if (fault !== null && !isTransportFault(fault)) return refuse(endpoint, fault, request, environment);
  return deliver(await run(endpoint.run, request, environment), fault, request.signal);
}

/** A fault that refuses the request. Like every refusal of a mutation, it counts against the rate limit. */
function refuse(
  { writes, formatError }: Endpoint,
  fault: RefusalFault,
  request: ParsedRequest,
  environment: Environment,
): Promise<Response> {
  const rejection = rejectionFor(fault);
  const formatted = isGatewayFault(fault) ? rejection : (formatError?.(rejection) ?? rejection);
  return run(
    context => {
      const actor = identify(context.db, request.keyDigest, context.now);
      if (writes && !(actor instanceof Rejection)) countMutation(context, actor.user.id);
      return formatted;
    },
    request,
    environment,
    writes && fault === '429' ? ({ now }) => exhaustedLimitHeaders(now) : undefined,
  );
}

/** The state is only read and changed synchronously, inside one transaction. */
async function run(
  action: (context: Context) => Outcome,
  request: ParsedRequest,
  { db, scenario, now, machineTime, contract }: Environment,
  headersOf: (context: Context) => Record<string, string> = limitHeaders,
): Promise<Response> {
  const context: Context = {
    db,
    request,
    now: now(),
    machineTime: machineTime(),
    contract,
    meteredUserId: null,
  };
  return db.transaction(scenario.get().seed, context.now, () => {
    const outcome = action(context);
    return toResponse(outcome, headersOf(context));
  });
}

function limitHeaders({ db, meteredUserId, now, machineTime }: Context): Record<string, string> {
  return meteredUserId === null ? {} : rateLimitHeaders(db, meteredUserId, now, machineTime);
}

async function deliver(response: Response, fault: FaultKind | null, signal: AbortSignal): Promise<Response> {
  if (fault === 'malformed') return truncated(response);
  return fault === 'time-out' ? waitForAbort(signal) : response;
}

/** Never resolves. Rejects when the caller aborts, so that no promise stays pending. */
function waitForAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => onAbort(signal, reject));
}
