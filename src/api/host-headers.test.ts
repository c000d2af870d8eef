// Tests which headers of the console's own host count as missing.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchMissingHeaders, missingHeaders } from './host-headers.ts';

/** What `hosting/` sends, in literal words. */
const ALL = {
  'Content-Security-Policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=()',
};

describe('the missing headers', () => {
  it('are none if all are sent', () => {
    expect(missingHeaders(new Headers(ALL))).toEqual([]);
  });

  it('are all if none is sent', () => {
    expect(missingHeaders(new Headers())).toEqual([
      'Content-Security-Policy',
      'Referrer-Policy',
      'X-Content-Type-Options',
      'Cross-Origin-Opener-Policy',
      'Permissions-Policy',
    ]);
  });

  it.each([
    ['Content-Security-Policy', 'upgrade-insecure-requests'],
    ['Content-Security-Policy', "frame-ancestors 'none'"],
    ['Content-Security-Policy', 'default-src *'],
    ['Content-Security-Policy', "default-src 'self'; connect-src 'self' https:"],
    ['Content-Security-Policy', "connect-src 'self' https://*"],
    ['Content-Security-Policy', 'connect-src *:443'],
    ['Cross-Origin-Opener-Policy', 'unsafe-none'],
    ['X-Content-Type-Options', 'sniff'],
    ['Referrer-Policy', ''],
    ['Referrer-Policy', 'unsafe-url'],
    ['Permissions-Policy', ''],
  ])('contain %s if its value is “%s”', (name, value) => {
    expect(missingHeaders(new Headers({ ...ALL, [name]: value }))).toEqual([name]);
  });

  it.each([
    "Default-Src 'self'",
    "default-src *; connect-src 'self' https://metrics.example",
    "connect-src 'none'",
    "frame-ancestors 'none', default-src 'self'",
    'connect-src',
  ])('do not contain the policy “%s”', policy => {
    expect(missingHeaders(new Headers({ ...ALL, 'Content-Security-Policy': policy }))).toEqual([]);
  });
});

describe('the question to the host', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('asks for the page that is open, and follows no redirect', async () => {
    vi.stubGlobal('location', { pathname: '/account/people' });
    const fetched = vi.fn(async () => new Response(null, { headers: ALL }));
    vi.stubGlobal('fetch', fetched);
    expect(await fetchMissingHeaders()).toEqual([]);
    const init = { method: 'HEAD', cache: 'no-store', redirect: 'error' };
    expect(fetched.mock.calls).toEqual([['/account/people', init]]);
  });

  it.each([
    ['fails', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is refused', async () => new Response(null, { status: 405 })],
  ])('tells nothing if it %s', async (_how, answer) => {
    vi.stubGlobal('location', { pathname: '/' });
    vi.stubGlobal('fetch', answer);
    expect(await fetchMissingHeaders()).toEqual([]);
  });
});
