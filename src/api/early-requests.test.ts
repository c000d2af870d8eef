// Tests that a request sent early is taken over once, by the same session, and fails as any other request does.
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storageOf } from './browser-storage-harness.ts';
import { configure } from './configuration.ts';
import { dropEarly, sendEarly, takeEarly } from './early-requests.ts';
import { requestJson } from './http.ts';
import { forgetSessionKey, storeSessionKey } from './session-key.ts';

const KEY = 'key-of-this-session';

const schema = v.object({ id: v.string() });

const ask = (path: string, more: { key?: string; signal?: AbortSignal; accept?: string } = {}) =>
  requestJson({ method: 'GET', path, ...more }, schema);

let fetched: { readonly path: string; readonly init: RequestInit | undefined }[];
let answer: (signal: AbortSignal | null | undefined) => Promise<Response>;

const pathsOf = () => fetched.map(({ path }) => path);

beforeEach(() => {
  vi.stubGlobal('sessionStorage', storageOf(new Map()));
  fetched = [];
  answer = async () => new Response('{"id":"a"}');
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    fetched.push({ path, init });
    return answer(init?.signal);
  });
  storeSessionKey(KEY, 'signed-in');
});

afterEach(() => {
  dropEarly();
  forgetSessionKey();
  configure({ api: '/api', account: null, policy: null });
  vi.unstubAllGlobals();
});

describe('the early requests', () => {
  it('ask for the session, and for the user’s own tokens if the page lists them', () => {
    sendEarly(false);
    expect(pathsOf()).toEqual(['/api/current_user', '/api/current_customer', '/api/tokens/self']);
    dropEarly();
    fetched = [];
    sendEarly(true);
    expect(pathsOf()).toContain('/api/tokens');
    expect(pathsOf()).toHaveLength(4);
  });

  it('go to the configured API', () => {
    configure({ api: '/fastly/v1', account: null, policy: null });
    sendEarly(false);
    expect(pathsOf()[0]).toBe('/fastly/v1/current_user');
  });

  it.each([
    ['there is no session', null],
    ['the key cannot be sent in a header', 'ключ'],
  ])('are not sent if %s', (_case, key) => {
    forgetSessionKey();
    if (key !== null) storeSessionKey(key, 'pasted');
    sendEarly(true);
    expect(fetched).toEqual([]);
  });

  it('are the same as later ones', async () => {
    sendEarly(false);
    const early = fetched[0]?.init;
    dropEarly();
    await ask('/current_user');
    const later = fetched.at(-1)?.init;
    const comparable = (init: RequestInit | undefined) => ({
      ...init,
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: init?.body ?? null,
      signal: null,
    });
    expect(comparable(early)).toEqual(comparable(later));
    expect(comparable(early)).toMatchObject({ headers: { 'fastly-key': KEY }, redirect: 'error' });
  });
});

describe('an early request', () => {
  it('is taken once: the next one is sent again', async () => {
    sendEarly(true);
    expect((await ask('/tokens')).data).toEqual({ id: 'a' });
    expect(fetched).toHaveLength(4);
    await ask('/tokens');
    expect(fetched).toHaveLength(5);
  });

  it('is not taken with another key, another Accept header, or another method', async () => {
    sendEarly(true);
    await ask('/tokens', { key: 'another' });
    await ask('/tokens', { accept: 'application/vnd.api+json' });
    await requestJson({ method: 'POST', path: '/tokens' }, schema);
    expect(pathsOf().filter(path => path === '/api/tokens')).toHaveLength(4);
    expect(takeEarly('/tokens', KEY)).not.toBeNull();
  });

  it('is not taken by the next session', async () => {
    sendEarly(true);
    storeSessionKey('key-of-the-next', 'signed-in');
    await ask('/tokens');
    expect(new Headers(fetched.at(-1)?.init?.headers).get('Fastly-Key')).toBe('key-of-the-next');
  });

  it('is not taken if it was sent long ago, such as before the computer slept', async () => {
    sendEarly(true);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
    await ask('/tokens');
    vi.restoreAllMocks();
    expect(fetched).toHaveLength(5);
  });

  it.each([
    [401, '{"msg":"Provided credentials are missing or invalid"}', 'unauthorized'],
    [500, '', 'server'],
    [200, '<html>', 'not-the-api'],
  ])('that is answered by %i and %j fails as any other', async (status, body, kind) => {
    answer = async () => new Response(body, { status });
    sendEarly(true);
    const early = await ask('/tokens').catch((error: unknown) => error);
    const later = await ask('/tokens').catch((error: unknown) => error);
    expect(fetched).toHaveLength(5);
    expect(early).toMatchObject({ kind });
    expect(early).toEqual(later);
  });

  it('that reaches nobody fails as any other, and not before it is taken', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    sendEarly(true);
    // Node would report an unhandled rejection here.
    await new Promise(resolve => setTimeout(resolve));
    await expect(ask('/tokens')).rejects.toMatchObject({ kind: 'offline', outcomeUnknown: false });
  });

  it('is aborted by whoever has taken it, and when nobody takes it', async () => {
    const aborted: string[] = [];
    answer = signal =>
      new Promise((_, reject) => {
        const path = fetched.at(-1)?.path ?? '';
        signal?.addEventListener('abort', () => {
          aborted.push(path);
          reject(signal.reason);
        });
      });
    sendEarly(true);
    const leaving = new AbortController();
    const asked = ask('/tokens', { signal: leaving.signal });
    leaving.abort(new Error('left'));
    await expect(asked).rejects.toThrow('left');
    expect(aborted).toEqual(['/api/tokens']);
    dropEarly();
    expect(aborted).toHaveLength(4);
    expect(takeEarly('/current_user', KEY)).toBeNull();
  });
});
