// Tests that a pasted token is never deleted, while a session token from a sign-in is.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { switchAccount } from './accounts.ts';
import { wireToken } from './audit/audit-harness.ts';
import { storageOf } from './browser-storage-harness.ts';
import { forgetSessionKey, isPastedKey, readSessionKey, storeSessionKey } from './session-key.ts';
import { signIn, signInWithToken } from './sign-in.ts';
import { signOut } from './sign-out.ts';

type Asked = { readonly method: string; readonly path: string; readonly key: string | null };

/** A stub of the API that accepts every key and records the requests. */
function stubApi(answer: (asked: Asked) => object | null): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (path: string, init: { method: string; headers: Headers }) => {
    const request = { method: init.method, path, key: init.headers.get('Fastly-Key') };
    asked.push(request);
    const body = answer(request);
    return body === null ? new Response(null, { status: 204 }) : Response.json(body);
  });
  return asked;
}

const NEW_SESSION = {
  ...{ id: 'b', name: 'Token Console browser session', user_id: 'u', customer_id: 'c', service_id: null },
  ...{ expires_at: null, created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' },
  ...{ scope: 'global', services: [], access_token: 'the-new-key' },
};

beforeEach(() => vi.stubGlobal('sessionStorage', storageOf(new Map())));

afterEach(() => {
  forgetSessionKey();
  vi.unstubAllGlobals();
});

describe.each([
  ['in a tab with storage', () => undefined],
  ['in a browser that forbids storage', () => vi.stubGlobal('sessionStorage', undefined)],
])('%s', (_where, arrange) => {
  beforeEach(arrange);

  it('signing out deletes the session token from the sign-in', async () => {
    storeSessionKey('session-key', 'signed-in');
    const asked = stubApi(() => null);
    await signOut();
    expect(asked).toEqual([{ method: 'DELETE', path: '/api/tokens/self', key: 'session-key' }]);
    expect(readSessionKey()).toBeNull();
  });

  it('signing out with a pasted token sends no request and forgets it', async () => {
    storeSessionKey('pasted-key', 'pasted');
    const asked = stubApi(() => null);
    await signOut();
    expect(asked).toEqual([]);
    expect(readSessionKey()).toBeNull();
    expect(isPastedKey()).toBe(false);
  });

  it('switching accounts does not delete a pasted token, and the new session is an ordinary one', async () => {
    storeSessionKey('pasted-key', 'pasted');
    const asked = stubApi(() => NEW_SESSION);
    await switchAccount('c');
    expect(asked.map(({ method, key }) => `${method} ${key}`)).toEqual(['POST pasted-key']);
    expect(readSessionKey()).toBe('the-new-key');
    expect(isPastedKey()).toBe(false);
  });

  it('a session after a pasted token is deleted on sign-out', async () => {
    storeSessionKey('pasted-key', 'pasted');
    storeSessionKey('session-key', 'signed-in');
    const asked = stubApi(() => null);
    await signOut();
    expect(asked.map(({ method, key }) => `${method} ${key}`)).toEqual(['DELETE session-key']);
  });
});

describe('signing in again', () => {
  const PASSWORD = { login: 'a@example.com', password: 'p', code: null };
  const requests = (asked: readonly Asked[]) =>
    asked.map(({ method, path, key }) => `${method} ${path} ${key}`);

  it('deletes the session token before it, with its own key', async () => {
    storeSessionKey('session-key', 'signed-in');
    const asked = stubApi(({ method }) => (method === 'POST' ? NEW_SESSION : null));
    await signIn(PASSWORD);
    expect(requests(asked)).toEqual(['POST /api/tokens null', 'DELETE /api/tokens/self session-key']);
    expect(readSessionKey()).toBe('the-new-key');
  });

  it('with a token deletes the session token before it', async () => {
    storeSessionKey('session-key', 'signed-in');
    const asked = stubApi(({ method }) => (method === 'GET' ? wireToken('a') : null));
    await signInWithToken('pasted-key');
    expect(requests(asked)).toEqual([
      'GET /api/tokens/self pasted-key',
      'DELETE /api/tokens/self session-key',
    ]);
    expect(readSessionKey()).toBe('pasted-key');
  });

  it('does not delete a pasted token', async () => {
    storeSessionKey('pasted-key', 'pasted');
    const asked = stubApi(() => NEW_SESSION);
    await signIn(PASSWORD);
    expect(requests(asked)).toEqual(['POST /api/tokens null']);
  });

  it('with the very key of the session deletes nothing', async () => {
    storeSessionKey('session-key', 'signed-in');
    const asked = stubApi(() => wireToken('a'));
    await signInWithToken('session-key');
    expect(requests(asked)).toEqual(['GET /api/tokens/self session-key']);
    expect(isPastedKey()).toBe(true);
  });

  it('keeps the new session if the old token cannot be deleted', async () => {
    storeSessionKey('session-key', 'signed-in');
    stubApi(({ method }) =>
      method === 'DELETE' ? { msg: 'This is not an answer to a deletion.' } : NEW_SESSION,
    );
    await signIn(PASSWORD);
    expect(readSessionKey()).toBe('the-new-key');
  });

  it('deletes nothing if it is refused', async () => {
    storeSessionKey('session-key', 'signed-in');
    const fetched = vi.fn(async (_path: string, _init: RequestInit) =>
      Response.json({ msg: 'invalid_grant' }, { status: 400 }),
    );
    vi.stubGlobal('fetch', fetched);
    await expect(signIn(PASSWORD)).rejects.toMatchObject({ code: 'invalid_grant' });
    expect(fetched).toHaveBeenCalledOnce();
    expect(readSessionKey()).toBe('session-key');
  });
});

describe('signing in with a token', () => {
  it('checks the token with the API first and stores it as pasted', async () => {
    const asked = stubApi(() => wireToken('a', { scope: 'global:read' }));
    expect(await signInWithToken('pasted-key')).toBe('signed-in');
    expect(asked).toEqual([{ method: 'GET', path: '/api/tokens/self', key: 'pasted-key' }]);
    expect(readSessionKey()).toBe('pasted-key');
    expect(isPastedKey()).toBe(true);
  });

  it('does not use a token that can only purge', async () => {
    stubApi(() => wireToken('a', { scope: 'purge_all purge_select' }));
    expect(await signInWithToken('pasted-key')).toBe('purge-only');
    expect(readSessionKey()).toBeNull();
  });

  it('keeps the current session if the API refuses the token', async () => {
    storeSessionKey('session-key', 'signed-in');
    vi.stubGlobal('fetch', async () =>
      Response.json({ msg: 'Token a expired at 2026-01-01T00:00:00Z' }, { status: 401 }),
    );
    await expect(signInWithToken('pasted-key')).rejects.toMatchObject({
      kind: 'unauthorized',
      message: 'Token a expired at 2026-01-01T00:00:00Z',
    });
    expect(readSessionKey()).toBe('session-key');
  });
});

describe('an answer that comes after somebody else has signed in', () => {
  it('to a sign-out does not end their session', async () => {
    storeSessionKey('session-key', 'signed-in');
    stubApi(() => {
      storeSessionKey('next-key', 'signed-in');
      return null;
    });
    await signOut();
    expect(readSessionKey()).toBe('next-key');
  });

  it('to a switch of the account starts no session, and deletes its token', async () => {
    storeSessionKey('session-key', 'signed-in');
    const asked = stubApi(({ method }) => {
      if (method === 'DELETE') return null;
      storeSessionKey('next-key', 'signed-in');
      return NEW_SESSION;
    });
    expect(await switchAccount('c')).toBe(false);
    expect(asked.map(({ method, key }) => `${method} ${key}`)).toEqual([
      'POST session-key',
      'DELETE the-new-key',
    ]);
    expect(readSessionKey()).toBe('next-key');
  });
});
