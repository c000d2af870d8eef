// The way of every request: fault → latency → identity → scope → role → sudo → parse → handler.

import { type Actor, wholeSecond } from '../model/model.ts';
import { Rejection } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';
import { checkScope, identify } from '../rules/identity.ts';
import { checkRateLimit, rateLimitHeaders, spentLimitHeaders } from '../rules/rate-limit.ts';
import { checkSudo } from '../rules/sudo.ts';
import type { ScenarioStore } from '../scenario/store.ts';
import type { EndpointName, FaultKind } from '../scenario.ts';
import type { Db } from '../state/db.ts';
import { isGatewayFault, isTransportFault, refusalOf } from './faults.ts';
import type { Incoming } from './parsed-request.ts';
import { garbled, type Outcome, toResponse } from './reply.ts';

/** What a handler works with. */
export type Context = {
  readonly db: Db;
  readonly incoming: Incoming;
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

type KeyedEndpoint<Input, Body> = {
  readonly name: EndpointName;
  readonly writes?: boolean;
  /** Who may use it at all; asked before sudo, so that nobody confirms a password for nothing. */
  readonly admit?: (actor: Actor, state: State) => Rejection | null;
  readonly needsSudo?: boolean;
  readonly parse: (incoming: Incoming) => Input | Rejection;
  readonly shape?: Shape;
  readonly handle: (actor: Actor, input: Input, context: Context) => Outcome<Body>;
};

type OpenEndpoint<Input, Body> = {
  readonly name: EndpointName;
  readonly parse: (incoming: Incoming) => Input | Rejection;
  readonly handle: (input: Input, context: Context) => Outcome<Body>;
};

/** An endpoint that wants a key. */
export function keyedEndpoint<Input, Body>(definition: KeyedEndpoint<Input, Body>): Endpoint {
  const { name, writes = false, admit, needsSudo = false, parse, shape, handle } = definition;
  const shaped = <Result>(result: Result | Rejection) =>
    result instanceof Rejection && shape ? shape(result) : result;
  function run(context: Context): Outcome {
    const actor = enter(context);
    if (actor instanceof Rejection) return actor;
    const refusal =
      (writes ? countMutation(context, actor.user.id) : null) ??
      checkScope(actor, name, writes) ??
      shaped(admit?.(actor, context.db) ?? null) ??
      (needsSudo ? checkSudo(actor, context.now) : null);
    if (refusal) return refusal;
    const input = parse(context.incoming);
    return shaped(input instanceof Rejection ? input : handle(actor, input, context));
  }
  return { name, run, shape };
}

/** An endpoint that is used without a key. */
export function openEndpoint<Input, Body>({ name, parse, handle }: OpenEndpoint<Input, Body>): Endpoint {
  function run(context: Context): Outcome {
    const input = parse(context.incoming);
    return input instanceof Rejection ? input : handle(input, context);
  }
  return { name, run };
}

/** Knows the actor, and notes the use: `GET /tokens/self` already shows the request itself (wire.md §2.4). */
function enter({ db, incoming, now }: Context): Actor | Rejection {
  const actor = identify(db, incoming.keyDigest, now);
  if (actor instanceof Rejection) return actor;
  const { ip, userAgent } = incoming.client;
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

export type World = {
  readonly db: Db;
  readonly scenario: ScenarioStore;
  readonly now: () => Date;
};

export async function serve(endpoint: Endpoint, incoming: Incoming, world: World): Promise<Response> {
  const fault = world.scenario.takeFault(endpoint.name);
  if (fault === 'offline') return Response.error();
  await wait(world.scenario.takeLatency(), incoming.signal);
  if (fault !== null && !isTransportFault(fault)) {
    const refusal = refusalOf(fault);
    const shaped = isGatewayFault(fault) ? refusal : (endpoint.shape?.(refusal) ?? refusal);
    return toResponse(shaped, fault === '429' ? spentLimitHeaders(world.now()) : {});
  }
  return deliver(work(endpoint, incoming, world), fault, incoming.signal);
}

/** Nothing is awaited from here to the answer, so no other request or tab gets in between. */
function work(endpoint: Endpoint, incoming: Incoming, { db, scenario, now }: World): Response {
  const context: Context = { db, incoming, now: now(), meteredUserId: null };
  db.open(scenario.get().seed, context.now);
  const outcome = endpoint.run(context);
  db.save();
  const metered = context.meteredUserId;
  return toResponse(outcome, metered === null ? {} : rateLimitHeaders(db, metered, context.now));
}

async function deliver(response: Response, fault: FaultKind | null, signal: AbortSignal): Promise<Response> {
  if (fault === 'malformed') return garbled(response);
  return fault === 'time-out' ? silence(signal) : response;
}

/** Never answers; ends only when the caller gives up, so that nothing is left hanging. */
function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => onAbort(signal, reject));
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    setTimeout(resolve, milliseconds);
    onAbort(signal, reject);
  });
}

function onAbort(signal: AbortSignal, reject: (reason: unknown) => void): void {
  if (signal.aborted) reject(signal.reason);
  else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
}
