// Tests which 401 ends the session: only the API's own, about the key of the session that is still current.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listAccounts, switchAccount } from './accounts.ts';
import { ApiError } from './api-error.ts';
import { fetchSessionToken } from './session.ts';
import { forgetSessionKey, storeSessionKey } from './session-key.ts';
import { signIn, signInWithToken } from './sign-in.ts';
import { deleteToken } from './token-changes.ts';

const { signal } = new AbortController();

const UNKNOWN_KEY = '{"msg":"Provided credentials are missing or invalid"}';

function answer(body: string, headers: Record<string, string> = {}): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status: 401, headers }));
}

async function endsSession(request: Promise<unknown>): Promise<boolean> {
  const error = await request.catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error(`Not an ApiError: ${String(error)}`);
  return error.endsSession;
}

beforeEach(() => storeSessionKey('key', 'signed-in'));

afterEach(() => {
  forgetSessionKey();
  vi.unstubAllGlobals();
});

it.each([
  [UNKNOWN_KEY, true],
  ['{"msg":"Token a expired at 2026-01-01T00:00:00Z"}', true],
  ['{"title":"Unauthorized","status":401,"detail":"Unknown key","errors":null}', true],
  ['{"errors":[{"title":"Unauthorized","detail":"Unknown key"}]}', true],
  ['<h1>Authorization Required</h1>', false],
  ['{"message":"Unauthorized"}', false],
  ['', false],
])('a 401 with the body %j ends the session: %s', async (body, ends) => {
  answer(body);
  expect(await endsSession(fetchSessionToken(signal))).toBe(ends);
  expect(await endsSession(deleteToken('a'))).toBe(ends);
});

it('a 401 without a body ends the session if it asks for single sign-on', async () => {
  answer('', { 'Fastly-SSO-Login-Url': 'https://login.example' });
  expect(await endsSession(fetchSessionToken(signal))).toBe(true);
});

it.each([
  ['of a path that is our own choice', () => listAccounts(signal)],
  ['of another such path', () => switchAccount('c')],
  ['about a pasted token', () => signInWithToken('other')],
  ['about a password', () => signIn({ login: 'a', password: 'b', code: null })],
])('a 401 %s does not end the session', async (_which, send) => {
  answer(UNKNOWN_KEY);
  expect(await endsSession(send())).toBe(false);
});

it('a 401 about the key of an earlier session does not end the new one', async () => {
  let respond = (_response: Response): void => undefined;
  vi.stubGlobal('fetch', () => new Promise<Response>(resolve => (respond = resolve)));
  const late = endsSession(fetchSessionToken(signal));
  storeSessionKey('new key', 'signed-in');
  respond(new Response(UNKNOWN_KEY, { status: 401 }));
  expect(await late).toBe(false);
});

it('a 401 that arrived in time ends nothing after the session has changed', async () => {
  answer(UNKNOWN_KEY);
  const error = await fetchSessionToken(signal).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ endsSession: true, isAboutSession: true });
  storeSessionKey('key', 'signed-in');
  expect(error).toMatchObject({ endsSession: false, isAboutSession: true });
});

it('a 401 ends nothing where nobody is signed in', async () => {
  forgetSessionKey();
  answer(UNKNOWN_KEY);
  expect(await endsSession(fetchSessionToken(signal))).toBe(false);
});
