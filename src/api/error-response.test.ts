// Tests what an error response of the API says: the next try, the field, and the words.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { factsOfErrorResponse } from './error-response.ts';

let response: Response;

function answer(status: number, body: string, headers: Record<string, string> = {}): void {
  response = new Response(body, { status, headers });
}

const facts = () => factsOfErrorResponse(response);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:15:00Z') });
});

afterEach(() => vi.useRealTimers());

describe('an error response', () => {
  it.each([
    ['Retry-After', '90', '2026-11-24T10:16:30.000Z'],
    ['Retry-After', '0', '2026-11-24T10:15:00.000Z'],
    ['Retry-After', 'Tue, 24 Nov 2026 10:20:00 GMT', '2026-11-24T10:20:00.000Z'],
    ['Retry-After', 'Tue, 24 Nov 2020 10:20:00 GMT', '2026-11-24T10:15:00.000Z'],
    ['Retry-After', 'Tue, 24 Nov 2099 10:20:00 GMT', '2026-11-24T11:15:00.000Z'],
    ['Retry-After', '31536000', '2026-11-24T11:15:00.000Z'],
    ['Retry-After', '9'.repeat(400), '2026-11-24T11:15:00.000Z'],
    ['Retry-After', '-5', null],
    ['Retry-After', '1.5', null],
    ['Retry-After', 'NaN', null],
    ['Retry-After', 'May', null],
    ['Retry-After', '', null],
    ['Fastly-RateLimit-Reset', '1795518000', '2026-11-24T11:00:00.000Z'],
    ['Fastly-RateLimit-Reset', '1795518000000', '2026-11-24T11:15:00.000Z'],
    ['Fastly-RateLimit-Reset', '1', '2026-11-24T10:15:00.000Z'],
    ['Fastly-RateLimit-Reset', '0', null],
    ['Fastly-RateLimit-Reset', '-1795518000', null],
    ['Fastly-RateLimit-Reset', 'soon', null],
  ])('reads from %s: %s that the next try is at %s', async (header, value, at) => {
    answer(429, '{"msg":"x"}', { [header]: value });
    expect((await facts()).retryAfter?.toISOString() ?? null).toBe(at);
  });

  it('reads no wait from an answer that is not about the rate limit', async () => {
    answer(403, '{"msg":"x"}', { 'Retry-After': '90', 'Fastly-RateLimit-Reset': '1795518000' });
    expect((await facts()).retryAfter).toBeNull();
  });

  it('uses the rate limit’s reset if Retry-After makes no sense', async () => {
    answer(429, '{"msg":"x"}', { 'Retry-After': 'NaN', 'Fastly-RateLimit-Reset': '1795518000' });
    expect((await facts()).retryAfter).toEqual(new Date('2026-11-24T11:00:00Z'));
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
    expect((await facts()).fields).toEqual(fields);
  });

  it('finds no field in a 403, which is about the user', async () => {
    answer(403, '{"msg":"Not allowed","detail":"This needs the role superuser"}');
    expect((await facts()).fields).toEqual({});
  });

  it('has the API’s own words on one line, which are isolated where they are shown', async () => {
    answer(422, JSON.stringify({ msg: 'name\u202E evil', detail: 'scope \u200B\nשלום' }));
    const { message, fields } = await facts();
    expect(message).toBe('name\u202E evil: scope \u200B שלום');
    expect(fields).toEqual({ scope: 'scope \u200B שלום' });
  });

  it('does not repeat a detail that equals the message', async () => {
    answer(403, '{"title":"Not allowed","detail":"Not allowed","errors":null}');
    expect((await facts()).message).toBe('Not allowed');
  });
});
