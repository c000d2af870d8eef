// Tests that every failure of a request becomes an ApiError of the right kind.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import * as z from '../wire/zod.ts';
import { ApiError } from './api-error.ts';
import { requestDone, requestJson, TIME_LIMIT } from './http.ts';

const schema = z.object({ id: z.string() });
const get = () => requestJson({ method: 'GET', path: '/tokens/self' }, schema);

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

  it.each(['', 'not json', '{"id":1}', '[]'])('with the response %j fails as malformed', async body => {
    answer(200, body);
    expect(await failureOf(get())).toMatchObject({ kind: 'malformed', outcomeUnknown: true });
  });

  it('fails as offline if the API cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(get())).toMatchObject({ kind: 'offline', status: null, outcomeUnknown: true });
  });

  it('times out by the page’s clock', async () => {
    vi.stubGlobal(
      'fetch',
      (_url: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    const failure = failureOf(get());
    await vi.advanceTimersByTimeAsync(TIME_LIMIT);
    expect(await failure).toMatchObject({ kind: 'timeout', outcomeUnknown: true });
  });

  it('reports when to try again', async () => {
    answer(429, '{"msg":"x"}', { 'Retry-After': '90' });
    expect((await failureOf(get())).retryAfter).toEqual(new Date('2026-11-24T10:16:30Z'));
    answer(429, '{"msg":"x"}', { 'Fastly-RateLimit-Reset': '1795518000' });
    expect((await failureOf(get())).retryAfter).toEqual(new Date('2026-11-24T11:00:00Z'));
  });

  it.each([
    ['{"msg":"invalid_scope","detail":"no","code":"invalid_scope"}', { scope: 'no' }],
    ['{"msg":"2fa.verify"}', { code: '2fa.verify' }],
    [
      '{"msg":"Bad request","detail":"expires_at must lie ahead"}',
      { expires_at: 'expires_at must lie ahead' },
    ],
    ['{"msg":"Bad request","detail":"something else"}', {}],
    [
      '{"title":"Unprocessable","status":422,"detail":"role is missing","errors":null}',
      { role: 'role is missing' },
    ],
    ['{"title":"Bad","detail":"tls_access is no boolean"}', { tls_access: 'tls_access is no boolean' }],
    [
      '{"title":"x","detail":"scope \'purge_all\' needs another role"}',
      { scope: "scope 'purge_all' needs another role" },
    ],
  ])('finds the field in %s', async (body, fields) => {
    answer(400, body);
    expect((await failureOf(get())).fields).toEqual(fields);
  });

  it('finds no field in a 403, which is about the user', async () => {
    answer(403, '{"msg":"Not allowed","detail":"This needs the role superuser"}');
    expect((await failureOf(get())).fields).toEqual({});
  });

  it('does not repeat a detail that equals the message', async () => {
    answer(403, '{"title":"Not allowed","detail":"Not allowed","errors":null}');
    expect((await failureOf(get())).message).toBe('Not allowed');
  });
});
