// Tests that every failure of a request becomes an ApiError of the right kind.
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ApiError } from './api-error.ts';
import { requestDone, requestJson, TIME_LIMIT } from './http.ts';

const schema = v.object({ id: v.string() });
const get = () => requestJson({ method: 'GET', path: '/tokens/self' }, schema);
const post = () => requestJson({ method: 'POST', path: '/tokens', form: new URLSearchParams() }, schema);

function answer(status: number, body: string, headers: Record<string, string> = {}): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers }));
}

async function failureOf(request: Promise<unknown>): Promise<ApiError> {
  const error = await request.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`Not an ApiError: ${String(error)}`);
  return error;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:15:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a request', () => {
  it('gives the validated response', async () => {
    answer(200, '{"id":"a","extra":1}');
    expect((await get()).data).toEqual({ id: 'a' });
  });

  it('accepts a response without a body', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
    const done = requestDone({ method: 'DELETE', path: '/tokens/a' }, status => status === 204);
    await expect(done).resolves.toBeUndefined();
  });

  it.each([
    [400, '{"msg":"Bad request","detail":"x"}', 'bad-request'],
    [401, '{"msg":"Provided credentials are missing or invalid"}', 'unauthorized'],
    [403, '{"msg":"You are not authorized to perform this action"}', 'forbidden'],
    [403, '{"msg":"You must POST /sudo to access this endpoint"}', 'sudo-required'],
    [404, '{"msg":"Record not found"}', 'not-found'],
    [409, '{"msg":"Duplicate record"}', 'conflict'],
    [422, '{"msg":"Unprocessable"}', 'unprocessable'],
    [429, '{"msg":"Slow down"}', 'rate-limited'],
    [500, '<html>oops</html>', 'server'],
    [503, '', 'server'],
  ])('with status %i and body %s fails as %s', async (status, body, kind) => {
    answer(status, body);
    expect(await failureOf(get())).toMatchObject({ kind, status });
  });

  it.each([
    [200, '', 'malformed'],
    [200, '{"id":1}', 'malformed'],
    [200, '[]', 'malformed'],
    [200, '{"id":"a"', 'malformed'],
    [200, '{"msg":"Record not found"}', 'malformed'],
    [202, '{}', 'malformed'],
    [200, 'not json', 'not-the-api'],
    [200, '<!doctype html><title>Log in to the network</title>', 'not-the-api'],
    [200, '\ufeff\n <html></html>', 'not-the-api'],
    [201, '<p>Created</p>', 'not-the-api'],
    [302, '', 'not-the-api'],
    [303, '{"msg":"See other"}', 'not-the-api'],
  ])('with status %i and the body %j fails as %s, and may have taken effect', async (status, body, kind) => {
    answer(status, body);
    expect(await failureOf(post())).toMatchObject({ kind, status, outcomeUnknown: true });
    expect(await failureOf(get())).toMatchObject({ kind, status, outcomeUnknown: false });
  });

  it.each([
    [400, '<h1>Bad Request</h1>'],
    [401, ''],
    [401, '<h1>Authorization Required</h1>'],
    [401, '{"message":"Unauthorized"}'],
    [403, '<h1>Blocked</h1>'],
    [403, '{"error":"You must POST /sudo to access this endpoint"}'],
    [404, ''],
    [404, '<h1>Not Found</h1>'],
    [404, 'Record not found'],
    [404, '{"message":"Not Found"}'],
    [404, '{"msg":""}'],
    [404, '{"title":"Not Found","status":404}'],
    [404, '{"errors":[]}'],
    [404, '"msg"'],
    [410, '<h1>Gone</h1>'],
    [429, 'Too many requests'],
  ])('with status %i and the body %j, which is not the API’s, has not taken effect', async (status, body) => {
    answer(status, body);
    expect(await failureOf(post())).toMatchObject({
      kind: 'not-the-api',
      status,
      message: `Another server responded instead of the API (status ${status}).`,
      outcomeUnknown: false,
      endsSession: false,
    });
  });

  it.each([
    ['{"msg":"Record not found"}'],
    ['{"msg":"Record not found","detail":"Cannot find token \'a\'"}'],
    ['{"title":"Not found","status":404,"detail":"No such token","errors":null}'],
    ['{"errors":[{"title":"Record not found","detail":"No such event"}]}'],
  ])('with status 404 and the body %s fails as not found', async body => {
    answer(404, body);
    expect(await failureOf(get())).toMatchObject({ kind: 'not-found' });
  });

  it('fails as offline if the API cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(get())).toMatchObject({ kind: 'offline', status: null, outcomeUnknown: false });
    expect(await failureOf(post())).toMatchObject({ kind: 'offline', status: null, outcomeUnknown: true });
  });

  it('follows no redirect, so that the key reaches no other address, and sends no cookie and no referrer', async () => {
    const fetched = vi.fn(async (_url: string, _init: RequestInit) => Response.json({ id: 'a' }));
    vi.stubGlobal('fetch', fetched);
    await get();
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  });

  it.each(['１２３４５６', '123\n456', '12ö', '\u0000'])('sends no one-time code %j', async code => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const request = requestJson({ method: 'POST', path: '/tokens', withoutKey: true, code }, schema);
    expect(await failureOf(request)).toMatchObject({ code: '2fa.verify', outcomeUnknown: false });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('sends nothing if it was aborted before', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const request = { method: 'GET', path: '/tokens/self', signal: AbortSignal.abort() } as const;
    await expect(requestJson(request, schema)).rejects.toMatchObject({ name: 'AbortError' });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('times out by the page’s clock', async () => {
    vi.stubGlobal(
      'fetch',
      (_url: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    const failure = failureOf(post());
    await vi.advanceTimersByTimeAsync(TIME_LIMIT);
    expect(await failure).toMatchObject({ kind: 'timeout', outcomeUnknown: true });
  });
});

it.each([
  ['an answer of the API', 200, '{"id":"a"}', true],
  ['a refusal by the API', 403, '{"msg":"You are not authorized to perform this action"}', true],
  ['an answer in another form', 200, '{"status":"sign in to this network"}', false],
  ['a text of a proxy', 502, 'Bad gateway', false],
  ['a page', 404, '<html></html>', false],
])('the time is learned from %s: status %i, body %s, %s', async (_, status, body, learned) => {
  vi.resetModules();
  const [{ requestJson: request }, { clockOffset }] = [
    await import('./http.ts'),
    await import('./server-clock.ts'),
  ];
  answer(status, body, { Date: 'Tue, 24 Nov 2026 20:15:00 GMT' });
  await request({ method: 'GET', path: '/tokens/self' }, schema).catch(() => undefined);
  expect(clockOffset() !== 0).toBe(learned);
  vi.resetModules();
});
