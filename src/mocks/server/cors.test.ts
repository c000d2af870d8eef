// Only pages of the console may read the responses, and a preflight tells the browser.
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../scenario.ts';
import { CONSOLE_ORIGINS } from './cors.ts';
import { type MockServer, startMockServer } from './server.ts';

const OWN = 'http://localhost:4173';

let server: MockServer;

beforeAll(async () => {
  server = await startMockServer(0, { origins: CONSOLE_ORIGINS });
});

afterAll(() => server.close());

function ask(method: string, headers: Record<string, string>) {
  return fetch(`${server.url}/tokens`, { method, headers });
}

/** With node:http, because `fetch` does not send another Host. */
function send(
  method: string,
  path: string,
  headers: Record<string, string>,
  form?: Record<string, string>,
): Promise<Response> {
  const { port } = new URL(server.url);
  const body = form ? String(new URLSearchParams(form)) : '';
  const type = form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', method, path, headers: { ...type, ...headers } };
    const outgoing = request(options, incoming => {
      incoming.toArray().then(chunks => {
        const text = Buffer.concat(chunks).toString();
        resolve(new Response(text || null, { status: incoming.statusCode ?? 0 }));
      }, reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function corsOf({ headers }: Response) {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));
}

const PREFLIGHT = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'fastly-key' };

test.each([
  'http://localhost:4173',
  'http://127.0.0.1:4173',
  'http://localhost:5173',
  'http://127.0.0.1:5173',
])('a page of %s may send requests and read responses', async Origin => {
  const asked = await ask('OPTIONS', { Origin, ...PREFLIGHT });
  expect(asked.status).toBe(204);
  expect(asked.headers.get('Content-Type')).toBeNull();
  expect(asked.headers.get('Cache-Control')).toBe('no-store');
  expect(asked.headers.get('Vary')).toBe('Origin');
  expect(corsOf(asked)).toEqual({
    'access-control-allow-origin': Origin,
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': 'Fastly-Key, Fastly-OTP, Content-Type, Accept, Authorization',
    'access-control-expose-headers': EXPOSED,
  });
  const sent = await ask('GET', { Origin });
  expect(sent.status).toBe(401);
  expect(sent.headers.get('Vary')).toBe('Accept-Encoding, Origin');
  expect(corsOf(sent)).toEqual({
    'access-control-allow-origin': Origin,
    'access-control-expose-headers': EXPOSED,
  });
});

const EXPOSED =
  'Fastly-RateLimit-Remaining, Fastly-RateLimit-Reset, Fastly-OTP, Fastly-Password, Fastly-SSO-Login-Url, Link, Retry-After';

test.each([
  'https://localhost:4173',
  'http://localhost:41730',
  'http://localhost',
  'http://evil.test',
  'null',
])('a page of %s may not', async Origin => {
  const asked = await ask('OPTIONS', { Origin, ...PREFLIGHT });
  expect(asked.status).toBe(403);
  expect(Object.keys(await asked.json())).toEqual(['msg', 'detail']);
  const sent = await ask('GET', { Origin });
  for (const response of [asked, sent]) {
    expect(corsOf(response)).toEqual({});
    expect(response.headers.get('Vary')).toBe('Accept-Encoding, Origin');
  }
});

test.each([
  ['a page of another origin', { Origin: 'http://evil.test' }],
  ['a page without an origin, such as a file', { Origin: 'null' }],
  ['a page of another port of this machine', { Origin: 'http://localhost:9999' }],
  ['a page whose name was made to lead here', { Host: 'evil.test', Origin: 'http://evil.test' }],
  ['a page whose name begins like one of this machine', { Host: 'localhost.evil.test' }],
  ['a page whose name ends like one of this machine', { Host: 'evil.test:4010#localhost' }],
])('a request of %s is refused before it is executed', async (_what, headers) => {
  const credentials = { username: 'engineer@example.com', password: DEMO_PASSWORD };
  const count = async () => {
    const { access_token: key } = await (await send('POST', '/tokens', {}, credentials)).json();
    const list = await (await send('GET', '/tokens', { 'Fastly-Key': key })).json();
    expect((await send('DELETE', '/tokens/self', { 'Fastly-Key': key })).status).toBe(204);
    return list.length;
  };
  const before = await count();
  const response = await send('POST', '/tokens', headers, credentials);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(Object.keys(await response.json())).toEqual(['msg', 'detail']);
  expect(await count()).toBe(before);
});

test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])(
  'a page of the server itself, %s, may send requests',
  async name => {
    const host = `${name}:${new URL(server.url).port}`;
    const credentials = { username: 'engineer@example.com', password: DEMO_PASSWORD };
    for (const headers of [{ Host: host }, { Host: host, Origin: `http://${host}` }]) {
      expect((await send('POST', '/tokens', headers, credentials)).status).toBe(200);
    }
  },
);

test('a page may read the refusal of a body that is too large', async () => {
  const body = 'a'.repeat(300_000);
  const response = await fetch(`${server.url}/tokens`, { method: 'POST', headers: { Origin: OWN }, body });
  expect(response.status).toBe(413);
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(OWN);
});

test('without an Origin header, the response only has Vary: Origin', async () => {
  const response = await ask('GET', {});
  expect(corsOf(response)).toEqual({});
  expect(response.headers.get('Vary')).toBe('Accept-Encoding, Origin');
});

test('a server without allowed origins refuses every page', async () => {
  const closed = await startMockServer(0);
  const url = `${closed.url}/tokens`;
  const asked = await fetch(url, { method: 'OPTIONS', headers: { Origin: OWN, ...PREFLIGHT } });
  expect(asked.status).toBe(403);
  const sent = await fetch(url, { headers: { Origin: OWN } });
  expect(corsOf(sent)).toEqual({});
  expect(sent.headers.get('Vary')).toBe('Accept-Encoding');
  await closed.close();
});
