// What the model-based test of replacing tokens acts on: tabs with the console's real store and client, and other clients.
import { vi } from 'vitest';
import { ApiError, mayHaveSucceeded } from '../api/api-error.ts';
import { stubLocalStorage } from '../api/browser-storage-harness.ts';
import { serverNow } from '../api/server-clock.ts';
import { forgetSessionKey, readSessionKey } from '../api/session-key.ts';
import { enterSudo } from '../api/sign-in.ts';
import { fetchToken } from '../api/token-by-id.ts';
import { createToken, deleteToken } from '../api/token-changes.ts';
import {
  type Observed,
  observe,
  type ReplacementStage,
  stageOf,
  startReplacement,
  UNKNOWN,
} from '../domain/replacement/replacement.ts';
import { CONSOLE_SESSION_NAME, type Token } from '../domain/token.ts';
import { DEMO_PASSWORD, type EndpointName, type FaultKind } from '../mocks/scenario.ts';
import { CLIENT, type Console, credentials, openConsole } from './console.ts';

const { signal } = new AbortController();

export const USERS = ['superuser', 'engineer', 'sso'] as const;

export type UserKey = (typeof USERS)[number];

export type Owner = { readonly userId: string; readonly customerId: string };

type Store = typeof import('../api/replacement-store.ts');

/** A tab has its own copy of the module. All tabs have the same storage. */
export type Tab = { store: Store; isOpen: boolean };

export type Row = { readonly id: string; readonly name: string; readonly expires_at: string | null };

export type World = {
  readonly console: Console;
  readonly owners: Record<UserKey, Owner>;
  readonly tabs: readonly Tab[];
};

export async function openWorld(): Promise<World> {
  forgetSessionKey();
  vi.useRealTimers();
  stubLocalStorage();
  const console = await openConsole();
  const owners = {} as Record<UserKey, Owner>;
  for (const user of USERS) {
    const key = await keyOf(console, user);
    const body = await (await send(console, 'GET', '/tokens/self', key)).json();
    owners[user] = { userId: body.user_id, customerId: body.customer_id };
  }
  return { console, owners, tabs: [await openTab(), await openTab()] };
}

export async function reload(tab: Tab): Promise<void> {
  vi.resetModules();
  tab.store = await import('../api/replacement-store.ts');
}

async function openTab(): Promise<Tab> {
  const tab = { isOpen: false } as Tab;
  await reload(tab);
  return tab;
}

/** The session of somebody who is not at this console: it does not end, and no fault meets it. */
const keys = new WeakMap<Console, Map<UserKey, string>>();

async function keyOf(console: Console, user: UserKey): Promise<string> {
  const known = keys.get(console) ?? new Map<UserKey, string>();
  keys.set(console, known);
  const before = known.get(user);
  if (before !== undefined) return before;
  const { login } = credentials(user);
  const form = { name: CONSOLE_SESSION_NAME, scope: 'global', username: login, password: DEMO_PASSWORD };
  const key: string = (await (await send(console, 'POST', '/tokens', null, form)).json()).access_token;
  known.set(user, key);
  return key;
}

function send(
  { api }: Console,
  method: string,
  path: string,
  key: string | null,
  form: Record<string, string> | null = null,
): Promise<Response> {
  const headers = key === null ? [] : [['Fastly-Key', key] as [string, string]];
  const body = form && new URLSearchParams(form);
  return api.handle(new Request(`http://elsewhere.test/api${path}`, { method, headers, body }));
}

/** What a person does with another tool, in sudo. */
export async function createElsewhere(world: World, user: UserKey, form: Record<string, string>) {
  const key = await keyOf(world.console, user);
  await send(world.console, 'POST', '/sudo', key, { password: DEMO_PASSWORD });
  return send(world.console, 'POST', '/tokens', key, form);
}

export async function deleteElsewhere({ console }: World, user: UserKey, id: string): Promise<void> {
  const { status } = await send(console, 'DELETE', `/tokens/${id}`, await keyOf(console, user));
  if (status !== 204) throw new Error(`The token was not deleted: ${status}`);
}

export async function tokensOnServer({ console }: World, user: UserKey): Promise<readonly Row[]> {
  return (await send(console, 'GET', '/tokens', await keyOf(console, user))).json();
}

export async function endSession({ console }: World): Promise<void> {
  const key = readSessionKey();
  if (key !== null) await send(console, 'DELETE', '/tokens/self', key);
}

/** Runs what the console does. An error that ends the session signs out, as in the app. */
async function inConsole<Result>(run: () => Promise<Result>): Promise<Result | unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ApiError && error.endsSession) forgetSessionKey();
    return error;
  }
}

export async function confirmSudo(user: UserKey): Promise<void> {
  await inConsole(() => enterSudo(credentials(user)));
}

/** Ends with what the person was told: the secret, or an error. */
export type Creation = { readonly shown: Token } | { readonly mayExist: boolean };

export async function createReplacement(
  { console }: World,
  tab: Tab,
  owner: Owner,
  oldId: string,
  { name, expiresAt, fault }: { name: string; expiresAt: Date | null; fault: FaultKind | null },
): Promise<Creation> {
  const old = await observed(console, oldId, null);
  if (old.kind !== 'token') return { mayExist: false };
  if (fault !== null) console.fail('tokens.create', fault);
  const result = await inConsole(() =>
    createToken({ kind: 'user', name, scopes: ['global'], access: { kind: 'all' }, expiresAt }),
  );
  if (result instanceof Error) return { mayExist: mayHaveSucceeded(result) };
  const { token, secret } = result as Awaited<ReturnType<typeof createToken>>;
  tab.store.putReplacement(owner, startReplacement(old.token, token));
  return secret.reveal() === '' ? { mayExist: true } : { shown: token };
}

async function observed(console: Console, id: string, fault: FaultKind | null): Promise<Observed> {
  if (fault !== null) console.fail('tokens.get' satisfies EndpointName, fault);
  const result = await inConsole(() => fetchToken(id, 'user', signal));
  if (result instanceof ApiError && result.kind === 'not-found') return { kind: 'gone' };
  return result instanceof Error ? UNKNOWN : { kind: 'token', token: result as Token, at: serverNow() };
}

/** What the page does when its tokens have been asked about. `null` if one of them could not be. */
export async function poll(
  { console }: World,
  tab: Tab,
  owner: Owner,
  newId: string,
  fault: FaultKind | null,
): Promise<ReplacementStage | null> {
  const before = tab.store.replacementsOf(owner).find(each => each.newId === newId);
  if (!before) throw new Error('The replacement is not stored.');
  const old = await observed(console, before.oldId, fault);
  const next = await observed(console, newId, null);
  const learn = (current: typeof before) => observe(current, old, next, serverNow(), CLIENT.userAgent);
  tab.store.changeReplacement(owner, newId, learn);
  const stage = stageOf(learn(before), old, next, serverNow(), CLIENT.userAgent);
  if (old !== UNKNOWN && next !== UNKNOWN) return stage;
  const isAboutUnknown = stage.kind === 'ended' && stage.reason.startsWith(old === UNKNOWN ? 'old' : 'new');
  if (stage.kind === 'ready' || isAboutUnknown)
    throw new Error(`A token that could not be asked about led to ${JSON.stringify(stage)}.`);
  return null;
}

/** The only step that deletes. @returns whether the console takes the token as deleted. */
export async function deleteOld(
  { console }: World,
  tab: Tab,
  owner: Owner,
  ids: { oldId: string; newId: string },
  fault: FaultKind | null,
): Promise<boolean> {
  if (fault !== null) console.fail('tokens.delete', fault);
  const error = await inConsole(() => deleteToken(ids.oldId));
  if (error instanceof Error) return false;
  tab.store.dropReplacement(owner, ids.newId);
  return true;
}

/** Verify of the console: a use of the new token by this browser. */
export async function verify({ console }: World, tab: Tab, owner: Owner, newId: string): Promise<boolean> {
  const works = await console.api.recordUse(newId, CLIENT);
  if (works) tab.store.noteOwnUse(owner, newId, serverNow());
  return works;
}
