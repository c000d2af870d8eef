// Whatever is sent, as HTTP or not, gets an answer that was designed, and the server goes on.
import { METHODS } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../scenario.ts';
import { anyBody, anyContentType, anyHeaderValue, anyPath } from '../testing/arbitrary-harness.ts';
import { expectDesigned } from '../testing/http-designed-harness.ts';
import { converse, requestText } from '../testing/http-raw-harness.ts';
import { type MockServer, startMockServer } from './server.ts';

const PER_CONNECTION = 25;
const CONNECTIONS = 320;
const GARBAGE = 1700;
const FETCHES = 300;

let server: MockServer;
let port = 0;

beforeAll(async () => {
  const clock = { kind: 'stopped', at: Date.parse('2026-03-10T11:48:00Z') } as const;
  server = await startMockServer(0, { scenario: { clock }, origins: ['http://localhost:4173'] });
  port = Number(new URL(server.url).port);
});

afterAll(() => server.close());

/** A session in sudo, in a world where nothing else has happened. */
async function freshKey(): Promise<string> {
  server.reset();
  const form = { username: 'superuser@example.com', password: DEMO_PASSWORD };
  const send = (path: string, headers = {}) =>
    fetch(server.url + path, { method: 'POST', headers, body: new URLSearchParams(form) });
  const { access_token: key } = await (await send('/tokens')).json();
  expect((await send('/sudo', { 'Fastly-Key': key })).status).toBe(200);
  return String(key);
}

// What has a meaning for the connection itself is sent by the tests of connections.
const method = fc.oneof(
  fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'),
  fc.constantFrom(...METHODS.filter(name => name !== 'CONNECT' && name !== 'SOURCE')),
);

const target = fc.oneof(
  anyPath.map(path => path || '/'),
  anyHeaderValue.map(text => `/${text}`),
  anyPath.map(path => `http://elsewhere.test${path}`),
  fc.constantFrom('*', '//', '//evil.test/tokens', '/../tokens', '/\\tokens', 'http://', 'https://[', '/#'),
);

const header = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('Accept', 'Cookie', 'Fastly-Key', 'Fastly-OTP', 'Origin', 'Content-Encoding', 'X-A'),
      fc.oneof(anyHeaderValue, fc.constantFrom('', 'gzip', 'identity', '\xe9\xff', 'http://localhost:4173')),
    )
    .map(([name, value]) => `${name}: ${value}`),
  fc.constantFrom('Expect: tea', 'Expect: 100-continue', 'Upgrade: websocket', 'Host:', 'Host: [', 'Host: b'),
  fc.constantFrom('Access-Control-Request-Method: POST', 'Fastly-Key: KEY', 'Authorization: Basic YTpi'),
);

const request = fc.record({
  method,
  target,
  isKnown: fc.boolean(),
  headers: fc.array(header, { maxLength: 3 }),
  contentType: anyContentType,
  body: anyBody,
  /** Where the body is cut into chunks; not at all without. */
  cut: fc.option(fc.nat(40)),
});

type Given = typeof request extends fc.Arbitrary<infer Value> ? Value : never;

function written({ method, target, isKnown, headers, contentType, body, cut }: Given, key: string): string {
  const bytes = Buffer.from(body).toString('latin1');
  const parts = cut === null ? [] : [bytes.slice(0, cut), bytes.slice(cut)].filter(part => part !== '');
  const chunks = parts.map(part => `${part.length.toString(16)}\r\n${part}\r\n`).join('');
  return requestText(
    method,
    target,
    [
      ...headers.map(line => line.replace('KEY', key)),
      ...(isKnown ? [`Fastly-Key: ${key}`] : []),
      `Content-Type: ${contentType}`,
      cut === null ? `Content-Length: ${bytes.length}` : 'Transfer-Encoding: chunked',
      'Connection: keep-alive',
    ],
    cut === null ? bytes : `${chunks}0\r\n\r\n`,
  );
}

test(`${CONNECTIONS * PER_CONNECTION} arbitrary requests, one behind the other, get as many designed answers in their order`, async () => {
  const seen = new Set<number>();
  const batch = fc.array(request, { minLength: PER_CONNECTION, maxLength: PER_CONNECTION });
  await fc.assert(
    fc.asyncProperty(batch, async given => {
      const key = await freshKey();
      const methods = given.map(each => each.method);
      const text = given.map(each => written(each, key)).join('');
      const { answers, rest } = await converse(port, text, { methods });
      expect(rest).toBe('');
      expect(answers).toHaveLength(given.length);
      answers.forEach((answer, index) => {
        expectDesigned(answer, methods[index] ?? null);
        seen.add(answer.status);
      });
    }),
    { numRuns: CONNECTIONS },
  );
  // Else the requests would all fail for one dull reason.
  expect([...seen]).toEqual(expect.arrayContaining([200, 204, 400, 401, 404, 405, 415]));
});

const scrap = fc.oneof(
  fc.uint8Array({ maxLength: 60 }).map(bytes => Buffer.from(bytes).toString('latin1')),
  fc.constantFrom('GET /tokens HTTP/1.1\r\n', 'HTTP/1.0', 'Host: x\r\n', '\r\n', '\r\n\r\n', '\n', ' ', '\0'),
  fc.constantFrom(
    'Content-Length: 5\r\n',
    'Content-Length: -1\r\n',
    'Transfer-Encoding: chunked\r\n',
    '5\r\n',
  ),
  fc.constantFrom('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 'BREW /pot'),
  request.map(each => written(each, 'none')),
  fc.tuple(request, fc.double({ min: 0, max: 1, noNaN: true })).map(([each, share]) => {
    const text = written(each, 'none');
    return text.slice(0, Math.round(text.length * share));
  }),
);

test(`${GARBAGE} heaps of bytes are answered as far as they are requests, refused where they are none, and nothing hangs`, async () => {
  const heap = fc.array(scrap, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(heap, { minLength: 17, maxLength: 17 }), async heaps => {
      const conversations = await Promise.all(heaps.map(bytes => converse(port, bytes)));
      for (const { answers } of conversations) {
        for (const answer of answers) expectDesigned(answer, null);
      }
      expect((await fetch(`${server.url}/verify`)).status).toBe(401);
    }),
    { numRuns: GARBAGE / 17 },
  );
});

test(`${FETCHES} arbitrary requests of an ordinary client get designed answers`, async () => {
  const speakable = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE');
  const given = fc.record({ method: speakable, path: anyPath, contentType: anyContentType, body: anyBody });
  const key = await freshKey();
  await fc.assert(
    fc.asyncProperty(given, async ({ method, path, contentType, body }) => {
      const carries = method !== 'GET' && method !== 'HEAD';
      const response = await fetch(server.url + path, {
        method,
        headers: { 'Fastly-Key': key, 'Content-Type': contentType },
        body: carries ? body : null,
      });
      const { status, statusText: reason, headers } = response;
      expectDesigned({ status, reason, headers: new Map(headers), body: await response.text() }, method);
    }),
    { numRuns: FETCHES },
  );
});
