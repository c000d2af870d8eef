// Any bytes that a client sends get a designed response or end the connection, and the server goes on.
import { STATUS_CODES } from 'node:http';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { MAX_BODY_BYTES } from '../request/parsed-request.ts';
import { DEMO_PASSWORD } from '../scenario.ts';
import { anyBody, anyContentType, anyPath } from '../testing/arbitrary-harness.ts';
import { anyBytes, anyHttpRequest, textOf } from '../testing/http-arbitrary-harness.ts';
import { expectDesigned } from '../testing/http-designed-harness.ts';
import { converse, type RawResponse, requestText } from '../testing/http-raw-harness.ts';
import { type MockServer, startMockServer } from './server.ts';

let server: MockServer;
let port = 0;

// @hono/node-server writes to the console when it cannot send a response. That must never happen.
const consoleSpies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'info')];

beforeAll(async () => {
  const clock = { kind: 'stopped', at: Date.parse('2026-03-10T11:48:00Z') } as const;
  server = await startMockServer(0, { scenario: { clock }, origins: ['http://localhost:4173'] });
  port = Number(new URL(server.url).port);
});

afterEach(() => {
  for (const spy of consoleSpies) expect(spy).not.toHaveBeenCalled();
});

afterAll(async () => {
  for (const spy of consoleSpies) spy.mockRestore();
  await server.close();
});

async function responseTo(text: string): Promise<RawResponse> {
  const { responses, rest } = await converse(port, text, { count: 1 });
  const [response] = responses;
  if (!response || responses.length > 1 || rest !== '') throw new Error(`Unexpected bytes: ${rest}`);
  return response;
}

const FORM = 'Content-Type: application/x-www-form-urlencoded';
const CHUNKED = 'POST /tokens HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n';
const zipped = '\x1f\x8b\x08\x00';

test.each<[string, number, string]>([
  ['TRACE', 405, requestText('TRACE', '/tokens')],
  ['CONNECT', 405, 'CONNECT api.fastly.com:443 HTTP/1.1\r\nHost: api.fastly.com:443\r\n\r\n'],
  ['a standard method that the API does not use', 405, requestText('PROPFIND', '/tokens')],
  ['an unknown method', 400, requestText('BREW', '/tokens')],
  ['a method in lower case', 400, requestText('get', '/tokens')],
  ['OPTIONS for a path', 405, requestText('OPTIONS', '/tokens')],
  ['OPTIONS for the whole server', 400, requestText('OPTIONS', '*')],
  ['a path without a slash', 400, 'GET tokens HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['a path with a backslash', 400, requestText('GET', '/\\tokens')],
  ['a path with raw bytes', 400, 'GET /tok\xe9 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['a path that looks like another host', 404, requestText('GET', '//evil.test/tokens')],
  ['a path of 20 KB', 431, `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
  ['a header of 20 KB', 431, `GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`],
  ['a missing Host', 400, 'GET /tokens HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['a malformed Host', 400, requestText('GET', '/tokens', ['Host: a b'])],
  ['a Host that is no address', 400, requestText('GET', '/tokens', ['Host: 999.999.999.999'])],
  ['another Host', 403, requestText('GET', '/tokens', ['Host: rebinding.test'])],
  ['a target on another host', 403, requestText('GET', 'http://rebinding.test/tokens')],
  ['two Host headers', 400, requestText('GET', '/tokens', ['Host: a', 'Host: b'])],
  ['two keys', 400, requestText('GET', '/tokens', ['Fastly-Key: a', 'Fastly-Key: b'])],
  ['two content types', 400, requestText('GET', '/tokens', [FORM, 'Content-Type: text/plain'])],
  ['a key of raw bytes', 401, requestText('GET', '/tokens', ['Fastly-Key: \xe9\xff'])],
  ['a header without a colon', 400, 'GET /tokens HTTP/1.1\r\nHost: localhost\r\nFastly-Key\r\n\r\n'],
  ['an unknown expectation', 401, requestText('GET', '/tokens', ['Expect: tea'])],
  ['gzip', 415, requestText('POST', '/sudo', ['Content-Encoding: gzip', 'Content-Length: 4'], zipped)],
  [
    'a transfer in gzip',
    415,
    requestText('POST', '/sudo', ['Transfer-Encoding: gzip, chunked'], '0\r\n\r\n'),
  ],
  ['two lengths', 400, requestText('POST', '/tokens', ['Content-Length: 1', 'Content-Length: 2'], 'ab')],
  ['a negative length', 400, requestText('POST', '/tokens', ['Content-Length: -1'])],
  ['a length and chunks', 400, CHUNKED.replace('\r\n', '\r\nContent-Length: 1\r\n')],
  ['malformed chunks', 400, `${CHUNKED}ZZ\r\nabc`],
  ['invalid UTF-8', 400, requestText('POST', '/tokens', [FORM, 'Content-Length: 6'], 'name=\xff')],
  ['invalid escapes', 400, requestText('POST', '/tokens', [FORM, 'Content-Length: 8'], 'name=%ff')],
  ['HTTP/2', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['TLS', 400, '\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03'],
  ['an announced body of 4 GB', 413, requestText('POST', '/tokens', ['Content-Length: 4000000000'])],
  [
    'a body of 4 GB that waits for 100 Continue',
    413,
    requestText('POST', '/tokens', ['Expect: 100-continue', 'Content-Length: 4000000000']),
  ],
  ['a chunk of 4 GB', 413, `${CHUNKED}ffffffff\r\n${'a'.repeat(MAX_BODY_BYTES + 1)}`],
  ['4 MB of chunks without an end', 413, CHUNKED + `10000\r\n${'a'.repeat(65_536)}\r\n`.repeat(64)],
])('%s gets %i', async (_what, status, text) => {
  const response = await responseTo(text);
  expectDesigned(response, null);
  expect([response.status, response.reason]).toEqual([status, STATUS_CODES[status]]);
  const { msg } = JSON.parse(response.body);
  expect(msg).toMatch(/^[A-Z][a-z]+ /);
  if (status === 405) expect(response.headers.get('allow')).toContain('GET, HEAD');
});

test('a body that ends early gets 400', async () => {
  const text = requestText('POST', '/tokens', ['Content-Length: 30'], 'name=x');
  const { responses } = await converse(port, text, { halfClose: true });
  expect(responses.map(({ status }) => status)).toEqual([400]);
});

test('a body of exactly the limit is read, with a length, in chunks, and after 100 Continue', async () => {
  const body = 'username=nobody&password=x&name='.padEnd(MAX_BODY_BYTES, 'a');
  const length = `Content-Length: ${body.length}`;
  const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  for (const text of [
    requestText('POST', '/tokens', [FORM, length], body),
    requestText('POST', '/tokens', [FORM, 'Transfer-Encoding: chunked'], chunked),
    requestText('POST', '/tokens', [FORM, length, 'Expect: 100-continue'], body),
  ]) {
    expect(JSON.parse((await responseTo(text)).body).code).toBe('invalid_grant');
  }
});

/** The key of a session in sudo, on a server without any other changes. */
async function freshKey(): Promise<string> {
  await server.reset();
  const form = { username: 'superuser@example.com', password: DEMO_PASSWORD };
  const send = (path: string, headers = {}) =>
    fetch(server.url + path, { method: 'POST', headers, body: new URLSearchParams(form) });
  const { access_token: key } = await (await send('/tokens')).json();
  expect((await send('/sudo', { 'Fastly-Key': key })).status).toBe(200);
  return String(key);
}

const CONNECTIONS = 40;
const PER_CONNECTION = 25;

test(`${CONNECTIONS * PER_CONNECTION} arbitrary pipelined requests get designed responses, in order`, async () => {
  const seen = new Set<number>();
  const batch = fc.array(anyHttpRequest, { minLength: PER_CONNECTION, maxLength: PER_CONNECTION });
  await fc.assert(
    fc.asyncProperty(batch, async given => {
      const key = await freshKey();
      const methods = given.map(({ method }) => method);
      const text = given.map((each, index) =>
        textOf(each, key, index === PER_CONNECTION - 1 ? 'close' : 'keep-alive'),
      );
      const { responses, rest } = await converse(port, text.join(''), { methods });
      expect(rest).toBe('');
      expect(responses).toHaveLength(given.length);
      for (const [index, response] of responses.entries()) {
        expectDesigned(response, methods[index] ?? null);
        seen.add(response.status);
      }
    }),
    { numRuns: CONNECTIONS },
  );
  // Otherwise the requests might all have failed for one trivial reason.
  expect([...seen]).toEqual(expect.arrayContaining([200, 400, 401, 404, 405, 415]));
});

test('1700 pieces of arbitrary bytes get designed responses or none, and the server goes on', async () => {
  const pieces = fc.array(anyBytes, { minLength: 17, maxLength: 17 });
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(pieces, async given => {
      const all = await Promise.all(given.map(bytes => converse(port, bytes, { halfClose: true })));
      for (const response of all.flatMap(({ responses }) => responses)) {
        expectDesigned(response, null);
        seen.add(response.status);
      }
      expect((await fetch(`${server.url}/verify`)).status).toBe(401);
    }),
    { numRuns: 100 },
  );
  expect([...seen]).toContain(400);
});

test('300 arbitrary requests of an ordinary client get designed responses', async () => {
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE');
  const given = fc.record({ method, path: anyPath, contentType: anyContentType, body: anyBody });
  const key = await freshKey();
  await fc.assert(
    fc.asyncProperty(given, async ({ method, path, contentType, body }) => {
      const hasBody = method !== 'GET' && method !== 'HEAD';
      const headers = { 'Fastly-Key': key, 'Content-Type': contentType };
      const response = await fetch(server.url + path, { method, headers, body: hasBody ? body : null });
      const { status, statusText: reason } = response;
      const raw = { status, reason, headers: new Map(response.headers), body: await response.text() };
      expectDesigned(raw, method);
    }),
    { numRuns: 300 },
  );
});
