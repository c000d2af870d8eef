// Arbitrary HTTP requests as text, for the property tests of the mock server.
import { METHODS } from 'node:http';
import fc from 'fast-check';
import { anyBody, anyContentType, anyHeaderValue, anyPath } from './arbitrary-harness.ts';
import { requestText } from './http-raw-harness.ts';

/** CONNECT takes over the connection, so it has its own test. No parser of node:http accepts SOURCE. */
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

export const anyHttpRequest = fc.record({
  method,
  target,
  hasKey: fc.boolean(),
  headers: fc.array(header, { maxLength: 3 }),
  contentType: anyContentType,
  body: anyBody,
  /** Where the body is cut into two chunks, or `null` to send it with a length. */
  cut: fc.option(fc.nat(40)),
});

export type ArbitraryRequest = typeof anyHttpRequest extends fc.Arbitrary<infer Value> ? Value : never;

/** @param connection the value of the header Connection */
export function textOf(request: ArbitraryRequest, key: string, connection = 'keep-alive'): string {
  const { method, target, hasKey, headers, contentType, body, cut } = request;
  const bytes = Buffer.from(body).toString('latin1');
  const parts = cut === null ? [] : [bytes.slice(0, cut), bytes.slice(cut)].filter(part => part !== '');
  const chunks = parts.map(part => `${part.length.toString(16)}\r\n${part}\r\n`).join('');
  return requestText(
    method,
    target,
    [
      ...headers.map(line => line.replace('KEY', key)),
      ...(hasKey ? [`Fastly-Key: ${key}`] : []),
      `Content-Type: ${contentType}`,
      cut === null ? `Content-Length: ${bytes.length}` : 'Transfer-Encoding: chunked',
      `Connection: ${connection}`,
    ],
    cut === null ? bytes : `${chunks}0\r\n\r\n`,
  );
}

/** Pieces of requests, valid or not. */
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 60 }).map(bytes => Buffer.from(bytes).toString('latin1')),
  fc.constantFrom('GET /tokens HTTP/1.1\r\n', 'HTTP/1.0', 'Host: x\r\n', '\r\n', '\r\n\r\n', '\n', ' ', '\0'),
  fc.constantFrom(
    'Content-Length: 5\r\n',
    'Content-Length: -1\r\n',
    'Transfer-Encoding: chunked\r\n',
    '5\r\n',
  ),
  fc.constantFrom('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 'BREW /pot'),
  anyHttpRequest.map(each => textOf(each, 'none')),
  fc.tuple(anyHttpRequest, fc.double({ min: 0, max: 1, noNaN: true })).map(([each, share]) => {
    const text = textOf(each, 'none');
    return text.slice(0, Math.round(text.length * share));
  }),
);

export const anyBytes = fc.array(piece, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''));
