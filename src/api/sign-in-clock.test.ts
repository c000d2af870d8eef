// Tests that a session lasts twelve hours even if the computer's clock is wrong, and what signing in sends for that.
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ApiError } from './api-error.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PASSWORD = { login: 'a@example.com', password: 'p', code: null };

let api: typeof import('./sign-in.ts') & typeof import('./session-key.ts');

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  vi.resetModules();
  api = { ...(await import('./sign-in.ts')), ...(await import('./session-key.ts')) };
});

afterEach(() => {
  vi.unstubAllGlobals();
  // The files after this one share its modules, and their clock is right.
  vi.resetModules();
});

type Answer = { readonly status: number; readonly body: object };

/**
 * A stub of an API whose clock is `ahead` milliseconds ahead of the computer's. It grants what is asked, or refuses it.
 * @returns the requests, with the hours for which a session was asked by the API's clock.
 */
function stubApi(ahead: number, refusals: Answer[] = [], withDate = true): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string, init: { method: string; headers: Headers; body: unknown }) => {
    const now = Date.now() + ahead;
    const headers = new Headers(withDate ? { Date: new Date(now).toUTCString() } : {});
    if (init.method === 'DELETE') {
      asked.push(`DELETE ${path} ${init.headers.get('Fastly-Key')}`);
      return new Response(null, { status: 204, headers });
    }
    const end = init.body instanceof URLSearchParams ? init.body.get('expires_at') : null;
    asked.push(`POST ${Math.round((Date.parse(end ?? '') - now) / 36_000) / 100}`);
    const refusal = refusals.shift();
    if (refusal) return Response.json(refusal.body, { status: refusal.status, headers });
    if (Date.parse(end ?? '') <= now) {
      return Response.json({ msg: 'expires_at has passed.' }, { status: 400, headers });
    }
    const session = { access_token: `key-${asked.length}`, expires_at: end };
    return Response.json({ ...session, created_at: new Date(now).toISOString() }, { headers });
  });
  return asked;
}

describe('signing in', () => {
  it.each([0, 400, -400, 30_000, -30_000])(
    'sends one request if the API is %i milliseconds ahead',
    async ahead => {
      const asked = stubApi(ahead);
      await api.signIn(PASSWORD);
      expect(asked).toHaveLength(1);
      expect(api.readSessionKey()).toBe('key-1');
    },
  );

  it.each([
    ['6 minutes fast', -6 * MINUTE, '12.1'],
    ['10 minutes slow', 10 * MINUTE, '11.83'],
    ['a day fast', -24 * HOUR, '36'],
    ['11 hours slow', 11 * HOUR, '1'],
  ])(
    'replaces the session if the computer is %s, which the answer tells with or without Date',
    async (_, ahead, hours) => {
      for (const withDate of [true, false]) {
        vi.resetModules();
        api = { ...(await import('./sign-in.ts')), ...(await import('./session-key.ts')) };
        const asked = stubApi(ahead, [], withDate);
        await api.signIn(PASSWORD);
        expect(asked).toEqual([`POST ${hours}`, 'DELETE /api/tokens/self key-1', 'POST 12']);
        expect(api.readSessionKey()).toBe('key-3');
      }
    },
  );

  it.each([13, 26])(
    'asks again if the computer is %i hours slow and the end was refused as past',
    async hours => {
      const asked = stubApi(hours * HOUR);
      await api.signIn(PASSWORD);
      expect(asked).toEqual([`POST ${12 - hours}`, 'POST 12']);
      expect(api.readSessionKey()).toBe('key-2');
    },
  );

  it.each([
    ['a wrong password', 400, { msg: 'invalid_grant' }],
    ['a missing code', 400, { msg: '2fa.verify', code: '2fa.verify' }],
    ['the rate limit', 429, { msg: 'Too many requests' }],
    ['an error of the server', 500, { msg: 'Server error' }],
  ])('is not repeated after %s, which tells the time for the next attempt', async (_, status, body) => {
    const asked = stubApi(-24 * HOUR, [{ status, body }]);
    await expect(api.signIn(PASSWORD)).rejects.toMatchObject({ status });
    expect(asked).toEqual(['POST 36']);
    await api.signIn(PASSWORD);
    expect(asked.slice(1)).toEqual(['POST 12']);
  });

  it.each([
    ['fast', -26],
    ['slow', 26],
  ])(
    'is refused for as long as the API says, also by the first answer to a computer that is %s',
    async (_, hours) => {
      const ahead = hours * HOUR;
      vi.stubGlobal('fetch', async () =>
        Response.json(
          { msg: 'Too many requests' },
          {
            status: 429,
            headers: { Date: new Date(Date.now() + ahead).toUTCString(), 'Retry-After': '120' },
          },
        ),
      );
      const error = await api.signIn(PASSWORD).catch((reason: ApiError) => reason);
      const { retryAfter } = error as ApiError;
      expect(Math.abs((retryAfter?.getTime() ?? 0) - (NOW + ahead) - 2 * MINUTE)).toBeLessThan(1000);
    },
  );

  it('is repeated once at most', async () => {
    const refusal = { status: 400, body: { msg: 'expires_at has passed.' } };
    const asked = stubApi(26 * HOUR, [refusal, refusal]);
    await expect(api.signIn(PASSWORD)).rejects.toMatchObject({ status: 400 });
    expect(asked).toHaveLength(2);
  });

  it('says what refused the second request, and leaves no session of the wrong length', async () => {
    const refusal = { status: 400, body: { msg: '2fa.verify', code: '2fa.verify' } };
    const refusals: Answer[] = [];
    const asked = stubApi(-24 * HOUR, refusals);
    const fetched = fetch;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const answer = await fetched(path, init);
      refusals[0] = refusal;
      return answer;
    });
    await expect(api.signIn({ ...PASSWORD, code: '123456' })).rejects.toMatchObject({ code: '2fa.verify' });
    expect(asked).toEqual(['POST 36', 'DELETE /api/tokens/self key-1', 'POST 12']);
    expect(api.readSessionKey()).toBeNull();
  });
});
