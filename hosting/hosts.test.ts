// nginx.conf and Caddyfile in the real programs: headers, fallback, missing files, the API, and logs without keys.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_CODE, DEMO_PASSWORD } from '../src/mocks/scenario.ts';
import { type MockServer, startMockServer } from '../src/mocks/server/server.ts';
import { buildLive } from './build-live.ts';
import {
  type Host,
  type HostName,
  programOf,
  startHost,
  startUpstream,
  UPSTREAM_DATE,
  type Upstream,
} from './host-harness.ts';
import { securityHeaders } from './security-headers.ts';

/** The console is served over HTTPS there, so browsers are told to stay with it. */
const HEADERS = { ...securityHeaders(true), 'Strict-Transport-Security': 'max-age=31536000' };

/** What a client may send and no API should see. */
const FOREIGN_HEADERS = {
  Authorization: 'Basic YTpi',
  Cookie: 'a=b',
  'Fastly-Client-IP': '192.0.2.1',
  Forwarded: 'for=192.0.2.1',
  Origin: 'https://evil.example',
  Referer: 'https://tokens.example/account/tokens',
  'True-Client-IP': '192.0.2.1',
  Via: '1.1 evil.example',
  'X-Forwarded-For': '192.0.2.1',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Port': '1',
  'X-Forwarded-Proto': 'http',
  'X-HTTP-Method-Override': 'DELETE',
  'X-Original-URL': '/user/X',
  'X-Real-IP': '192.0.2.1',
  X_Forwarded_For: '192.0.2.1',
};

const AMBIGUOUS_PATHS = [
  '/api/tokens/..%2Fuser%2FX',
  '/api/tokens/..%2fuser',
  '/api/tokens/..%252Fuser%252FX',
  '/api/tokens/a%5C..%5Cb',
  '/api/tokens/..\\user\\X',
  '/api/tokens/%2e%2e/user/X',
  '/api/tokens/.%2E/user/X',
  '/api/tokens/../user/X',
  '/api/tokens/..;/user/X',
  '/api/tokens/a;b',
  '/api/tokens/a%2E',
  '/api/tokens/%00x',
  '/api/tokens/a%3Fb',
  '/api/tokens//X',
  '/api//user/X',
  '/api/',
  '/api%2Ftokens/X',
  '/%61pi/tokens/X',
];

let build: string;
let api: MockServer;

beforeAll(async () => {
  build = await buildLive();
  api = await startMockServer(0);
});

afterAll(async () => {
  await api.close();
  rmSync(build, { recursive: true });
});

describe.each<HostName>(['nginx', 'Caddy'])('%s', name => {
  const program = programOf(name);
  let upstream: Upstream;
  let host: Host;
  let key: string;

  beforeAll(async () => {
    if (program === null) return;
    upstream = await startUpstream(api.url);
    host = await startHost(name, program, { root: build, api: upstream.url });
    key = await signIn(api.url);
  });

  afterAll(async () => {
    await host?.stop();
    await upstream?.stop();
  });

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(host.url + path, { redirect: 'manual', ...init });

  test('is installed where CI runs', () => {
    if (process.env.CI) expect(program).not.toBeNull();
  });

  // Without the program there is nothing to test.
  const hosted = test.skipIf(program === null);

  hosted('sends the console for every path of its own', async () => {
    const index = readFileSync(join(build, 'index.html'), 'utf8');
    for (const path of ['/', '/account/tokens', '/account/personal/tokens/new?a=b', '/no/such/page']) {
      const response = await ask(path);
      expect([path, response.status, await response.text()]).toEqual([path, 200, index]);
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
    }
  });

  hosted('sends each security header once, with missing files and refused paths too', async () => {
    const paths = ['/', '/assets/missing.js', `/assets/${script()}`, '/config.json', '/api/tokens/self'];
    for (const path of [...paths, '/api/tokens/..%2Fuser%2FX']) {
      const { headers } = await ask(path);
      const sent = Object.fromEntries(Object.keys(HEADERS).map(name => [name, headers.get(name)]));
      expect({ path, ...sent }).toEqual({ path, ...HEADERS });
    }
  });

  hosted('answers 404 for missing files, and lets the others be kept', async () => {
    expect((await ask('/assets/missing.js')).status).toBe(404);
    const asset = await ask(`/assets/${script()}`);
    expect(asset.status).toBe(200);
    expect(asset.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect((await ask('/config.json')).headers.get('Cache-Control')).toBe('no-cache');
  });

  hosted('hands /api to the API with its no-store, its time, and no cookie in either direction', async () => {
    upstream.requests.length = 0;
    const response = await ask('/api/tokens/self', {
      headers: {
        'Fastly-Key': key,
        ...FOREIGN_HEADERS,
      },
    });
    expect(await response.json()).toMatchObject({ name: 'Test of a host' });
    expect(response.headers.get('Cache-Control')).toContain('no-store');
    expect(response.headers.get('Date')).toBe(UPSTREAM_DATE);
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(upstream.requests).toHaveLength(1);
    const [{ path, headers } = { path: '', headers: {} }] = upstream.requests;
    expect(path).toBe('/tokens/self');
    expect(headers).toMatchObject({ host: 'api.fastly.com', 'fastly-key': key });
    expect(Object.keys(FOREIGN_HEADERS).filter(each => each.toLowerCase() in headers)).toEqual([]);
  });

  hosted('hands the content of a request and its one-time code to the API', async () => {
    expect(await signIn(`${host.url}/api`, 'otp@example.com')).toMatch(/^[\w-]{32}$/);
    expect(upstream.requests.at(-1)).toMatchObject({ method: 'POST', path: '/tokens' });
  });

  hosted(
    'refuses a path of the API that could mean another one after decoding, and sends it nowhere',
    async () => {
      upstream.requests.length = 0;
      for (const path of AMBIGUOUS_PATHS) {
        expect([path, await statusOfDelete(host.url, path)]).toEqual([path, 400]);
      }
      expect(upstream.requests).toEqual([]);
      // In the query they are ordinary text.
      expect(
        (await ask('/api/events?filter%5Bevent_type%5D=a%2Fb', { headers: { 'Fastly-Key': key } })).status,
      ).toBe(200);
    },
  );

  hosted('logs no key and no code, also while the API cannot be reached', async () => {
    const secrets = { 'Fastly-Key': 'key-that-must-not-be-logged', 'Fastly-OTP': '987654' };
    await ask('/api/tokens/self', { headers: secrets });
    await upstream.stop();
    const failed = await ask('/api/tokens/self', { headers: secrets });
    expect(failed.status).toBe(502);
    expect(Object.fromEntries(failed.headers)).toMatchObject(lowerCase(HEADERS));
    expect((await ask('/api/tokens/..%2F', { headers: secrets })).status).toBe(400);
    await expect.poll(() => host.readLogs()).toContain('/api/tokens/self');
    for (const secret of Object.values(secrets)) expect(host.readLogs()).not.toContain(secret);
  });
});

function script(): string {
  return readdirSync(join(build, 'assets')).find(file => file.endsWith('.js')) ?? '';
}

async function signIn(url: string, username = 'engineer@example.com'): Promise<string> {
  const fields = { name: 'Test of a host', scope: 'global', username, password: DEMO_PASSWORD };
  const body = new URLSearchParams(fields);
  const headers = { 'Fastly-OTP': DEMO_CODE };
  const { access_token } = await (await fetch(`${url}/tokens`, { method: 'POST', headers, body })).json();
  return String(access_token);
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Sends the path as it is: `fetch` would resolve the dots in it. */
function statusOfDelete(base: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method: 'DELETE' }, response => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}
