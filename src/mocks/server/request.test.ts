// What HTTP forbids, or the API never takes, is refused in the API's words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_BODY_BYTES } from '../request/parsed-request.ts';
import { DEMO_PASSWORD } from '../scenario.ts';
import { expectDesigned } from '../testing/http-designed-harness.ts';
import { converse, type RawAnswer, requestText } from '../testing/http-raw-harness.ts';
import { type MockServer, startMockServer } from './server.ts';

let server: MockServer;
let port = 0;

beforeAll(async () => {
  server = await startMockServer(0);
  port = Number(new URL(server.url).port);
});

afterAll(() => server.close());

async function answerTo(text: string, method = ''): Promise<RawAnswer> {
  const { answers, rest } = await converse(port, text, { methods: [method], saysAll: false });
  const [answer, ...others] = answers;
  if (!answer || others.length > 0 || rest !== '') throw new Error(`${answers.length} answers, ${rest}`);
  expectDesigned(answer, method || null);
  return answer;
}

const FORM = 'Content-Type: application/x-www-form-urlencoded';
const length = (body: string) => `Content-Length: ${body.length}`;
const zipped = '\x1f\x8b\x08\x00';

test.each<[string, number, string]>([
  ['TRACE', 405, requestText('TRACE', '/tokens')],
  ['CONNECT', 405, 'CONNECT api.fastly.com:443 HTTP/1.1\r\nHost: api.fastly.com:443\r\n\r\n'],
  ['a method that HTTP knows', 405, requestText('PROPFIND', '/tokens')],
  ['a method that nobody knows', 400, requestText('BREW', '/tokens')],
  ['a method in small letters', 400, requestText('get', '/tokens')],
  ['OPTIONS of a path', 405, requestText('OPTIONS', '/tokens')],
  ['OPTIONS of the whole server', 400, requestText('OPTIONS', '*')],
  ['a target without a slash', 400, 'GET tokens HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a target with a fragment', 400, requestText('GET', '/tokens#self')],
  ['a target with raw bytes', 400, 'GET /tok\xe9 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a target that looks like another host', 404, requestText('GET', '//evil.test/tokens')],
  ['a target of 20 KB', 431, `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
  ['a header of 20 KB', 431, `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`],
  ['no Host', 400, 'GET /tokens HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['a malformed Host', 400, requestText('GET', '/tokens', ['Host: a b'])],
  ['a Host that is no address', 400, requestText('GET', '/tokens', ['Host: 999.999.999.999'])],
  ['two Hosts', 400, requestText('GET', '/tokens', ['Host: a', 'Host: b'])],
  ['two keys', 400, requestText('GET', '/tokens', ['Fastly-Key: a', 'Fastly-Key: b'])],
  ['two content types', 400, requestText('GET', '/tokens', [FORM, 'Content-Type: text/plain'])],
  ['a key of raw bytes', 401, requestText('GET', '/tokens', ['Fastly-Key: \xe9\xff'])],
  ['a header without a colon', 400, 'GET /tokens HTTP/1.1\r\nHost: x\r\nFastly-Key\r\n\r\n'],
  ['an expectation', 417, requestText('POST', '/tokens', ['Expect: tea', 'Content-Length: 0'])],
  ['gzip', 415, requestText('POST', '/sudo', ['Content-Encoding: gzip', length(zipped)], zipped)],
  [
    'a transfer in gzip',
    415,
    requestText('POST', '/sudo', ['Transfer-Encoding: gzip, chunked'], '0\r\n\r\n'),
  ],
  [
    'two lengths',
    400,
    'POST /tokens HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  ],
  ['a negative length', 400, 'POST /tokens HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
  [
    'a length and chunks',
    400,
    'POST /tokens HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['bad chunks', 400, 'POST /tokens HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc'],
  ['invalid UTF-8', 400, requestText('POST', '/tokens', [FORM, 'Content-Length: 6'], 'name=\xff')],
  ['invalid escapes', 400, requestText('POST', '/tokens', [FORM, 'Content-Length: 8'], 'name=%ff')],
  ['HTTP/2', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['TLS', 400, '\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03'],
  [
    'a body of 4 GB that is only announced',
    413,
    'POST /tokens HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000000\r\n\r\n',
  ],
  [
    'a body of 4 GB that waits for leave',
    413,
    'POST /tokens HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4000000000\r\n\r\n',
  ],
  [
    'a chunk of 4 GB',
    413,
    `POST /tokens HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n${'a'.repeat(MAX_BODY_BYTES + 1)}`,
  ],
  ['a GET with a body of 4 GB', 413, 'GET /tokens HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000000\r\n\r\n'],
])('%s is answered with %i', async (_what, status, text) => {
  const answer = await answerTo(text);
  expect(answer.status).toBe(status);
  expect(Object.keys(JSON.parse(answer.body))).toEqual(status === 401 ? ['msg'] : ['msg', 'detail']);
  if (status === 405) expect(answer.headers.get('allow')).toContain('GET, HEAD');
});

test('a length that is longer than the body is refused once the client has said all', async () => {
  const text = requestText('POST', '/tokens', ['Content-Length: 30'], 'name=x');
  const { answers } = await converse(port, text);
  expect(answers.map(answer => answer.status)).toEqual([400]);
});

test.each<[string, string]>([
  ['the form of a proxy', requestText('GET', `http://api.fastly.com/tokens/self?a=b`)],
  ['an offer to upgrade', requestText('GET', '/tokens/self', ['Upgrade: h2c', 'Connection: Upgrade, close'])],
  ['HTTP/1.0 without a Host', 'GET /tokens/self HTTP/1.0\r\n\r\n'],
  ['GET with a body', requestText('GET', '/tokens/self', ['Content-Length: 3'], 'abc')],
])('%s is answered as any other request', async (_what, text) => {
  const answer = await answerTo(text.replace('\r\n\r\n', `\r\nFastly-Key: ${await signIn()}\r\n\r\n`));
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body).name).toBe('API token');
});

test('HEAD answers like GET, without the body', async () => {
  const headers = [`Fastly-Key: ${await signIn()}`];
  const got = await answerTo(requestText('GET', '/tokens', headers), 'GET');
  const asked = await answerTo(requestText('HEAD', '/tokens', headers), 'HEAD');
  const without = ({ headers }: RawAnswer) =>
    [...headers].filter(([name]) => name !== 'date' && name !== 'transfer-encoding').sort();
  expect(asked.status).toBe(200);
  expect(without(asked)).toEqual(without(got));
});

test('a body of just the limit is read, in one piece or in chunks, and after leave was given', async () => {
  const start = 'username=nobody&password=x&name=';
  const body = start.padEnd(MAX_BODY_BYTES, 'a');
  const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  for (const text of [
    requestText('POST', '/tokens', [FORM, length(body)], body),
    requestText('POST', '/tokens', [FORM, 'Transfer-Encoding: chunked'], chunked),
    requestText('POST', '/tokens', [FORM, length(body), 'Expect: 100-continue'], body),
  ]) {
    expect(JSON.parse((await answerTo(text)).body).code).toBe('invalid_grant');
  }
});

async function signIn(): Promise<string> {
  const body = new URLSearchParams({ username: 'engineer@example.com', password: DEMO_PASSWORD });
  return (await (await fetch(`${server.url}/tokens`, { method: 'POST', body })).json()).access_token;
}
