// Tests error responses while the code that reads them cannot be loaded, as in an old tab after a new version.
import { afterEach, expect, it, vi } from 'vitest';
import { requestDone } from './http.ts';
import { preloadParts } from './preload-parts.ts';
import { forgetSessionKey, readSessionKey, storeSessionKey } from './session-key.ts';
import { signOut } from './sign-out.ts';
import { deleteToken } from './token-changes.ts';

vi.mock('./error-response.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

afterEach(() => {
  forgetSessionKey();
  vi.unstubAllGlobals();
});

function answer(status: number): void {
  vi.stubGlobal('fetch', async () => Response.json({ msg: 'Record not found' }, { status }));
}

const outcomeOf = (request: Promise<void>) =>
  request.then(
    () => 'done',
    (error: unknown) => error,
  );

it.each([
  [401, 'malformed'],
  [404, 'malformed'],
  [429, 'malformed'],
  [503, 'server'],
])('a deletion with status %i is not done, and fails as %s', async (status, kind) => {
  storeSessionKey('key', 'signed-in');
  answer(status);
  const expected = { kind, status, outcomeUnknown: true, endsSession: false };
  expect(await outcomeOf(deleteToken('a'))).toMatchObject(expected);
});

it.each([
  [422, false],
  [500, true],
])('after a creation with status %i a token may exist: %s', async (status, outcomeUnknown) => {
  answer(status);
  const creation = requestDone({ method: 'POST', path: '/tokens' }, () => true);
  expect(await outcomeOf(creation)).toMatchObject({ status, outcomeUnknown });
});

it('signing out ends the session in this tab, and fails, because the token may still exist', async () => {
  storeSessionKey('key', 'signed-in');
  answer(404);
  expect(await outcomeOf(signOut())).toMatchObject({ status: 404 });
  expect(readSessionKey()).toBeNull();
});

it('loading them early fails without an error', async () => {
  await expect(preloadParts()).resolves.toBeUndefined();
});
